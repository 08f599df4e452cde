import type { World } from '#backend/sample/world.ts'
import { entryAt } from '#backend/sample/choose.ts'
import { any, conditions, related, row, type SegmentPlan } from './build.ts'

const open = row('statecode', 'equals', '0')

/** Segments a sales-operations team keeps for opportunities; one names a seller of this sample. */
export function opportunitySegments({ sellers }: World): readonly SegmentPlan[] {
  const seller = entryAt(sellers.all, 8)
  return [
    {
      name: 'Committed above 100,000',
      description: 'Large deals in the last stage: the head of sales looks at them every week.',
      sequence: 'Executive close plan',
      previouslySegmented: 'withRules',
      conditions: conditions(
        'and',
        open,
        row('estimatedvalue', 'greaterOrEqual', '100000'),
        any(
          row('msdyn_forecastcategory', 'equals', '100000003'),
          row('closeprobability', 'greaterThan', '70'),
        ),
      ),
    },
    {
      name: 'Close date has passed',
      description: 'Still open although the expected day is over: new date or close it.',
      sequence: 'Overdue close date',
      conditions: conditions('and', open, row('estimatedclosedate', 'olderThanXDays', '1')),
    },
    {
      name: 'Proposals due within a week',
      description: 'In the proposal stage and expected within seven days.',
      sequence: 'Proposal chase',
      previouslySegmented: 'alone',
      conditions: conditions(
        'and',
        open,
        row('salesstage', 'equals', '2'),
        row('estimatedclosedate', 'nextXDays', '7'),
        row('presentproposal', 'equals', '0'),
      ),
    },
    {
      name: 'Strategic accounts',
      description: 'Deals with accounts of more than 50 million a year, or with their subsidiaries.',
      conditions: conditions(
        'and',
        open,
        any(
          related('parentaccountid', 'account', row('revenue', 'greaterOrEqual', '50000000')),
          related(
            'parentaccountid',
            'account',
            related('parentaccountid', 'account', row('revenue', 'greaterOrEqual', '50000000')),
          ),
        ),
      ),
    },
    {
      name: 'Won from web leads',
      description: 'Won in the last 90 days and once a request on the website: for the campaign report.',
      conditions: conditions(
        'and',
        row('statecode', 'equals', '1'),
        row('actualclosedate', 'lastXDays', '90'),
        related('originatingleadid', 'lead', row('leadsourcecode', 'equals', '8')),
      ),
    },
    {
      name: 'Nobody to talk to',
      description: 'Open without a contact.',
      state: 'inactive',
      conditions: conditions('and', open, row('parentcontactid', 'doesNotContainData')),
    },
    {
      name: `Handover ${seller.person.full}`,
      description: 'Everything open that has to be handed over before the leave begins.',
      conditions: conditions(
        'and',
        open,
        row('ownerid', 'equals', {
          id: sellers.keyOf(seller.row),
          name: seller.person.full,
          type: 'systemuser',
        }),
      ),
    },
  ]
}
