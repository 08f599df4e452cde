import { all, any, conditions, related, row, type SegmentPlan, unrelated } from './build.ts'

const open = row('statecode', 'equals', '0')
const dach = row('address1_country', 'equals', 'Germany', 'Austria', 'Switzerland')

/** Segments a sales-operations team keeps for leads, in the order it would look at them. */
export const leadSegments: readonly SegmentPlan[] = [
  {
    name: 'DACH enterprise',
    description: 'Large companies in Germany, Austria and Switzerland, for the enterprise team.',
    sequence: 'Enterprise introduction',
    conditions: conditions(
      'and',
      open,
      dach,
      any(row('numberofemployees', 'greaterOrEqual', '1000'), row('revenue', 'greaterThan', '150000000')),
    ),
  },
  {
    name: 'Hot inbound web',
    description: 'Came in through the website in the last two weeks and rated hot: call first.',
    sequence: 'Inbound web, first 14 days',
    conditions: conditions(
      'and',
      open,
      row('leadsourcecode', 'equals', '8'),
      row('leadqualitycode', 'equals', '1'),
      row('createdon', 'lastXDays', '14'),
    ),
  },
  {
    name: 'Trade show UK 2026',
    description: 'Met at a stand in the United Kingdom this year.',
    sequence: 'Trade show follow-up',
    conditions: conditions(
      'and',
      row('leadsourcecode', 'equals', '7'),
      row('address1_country', 'equals', 'United Kingdom', 'UK'),
      row('createdon', 'onOrAfter', '2026-01-01'),
    ),
  },
  {
    name: 'Partner referrals',
    description: 'Sent by a partner or recommended from outside, and may be written to.',
    sequence: 'Partner referral welcome',
    conditions: conditions(
      'and',
      row('leadsourcecode', 'equals', '3', '4'),
      row('donotemail', 'equals', '0'),
      row('statecode', 'doesNotEqual', '2'),
    ),
  },
  {
    name: 'Existing customers',
    description: 'A new request from a company that already buys from us.',
    previouslySegmented: 'withRules',
    conditions: conditions(
      'and',
      open,
      related(
        'parentaccountid',
        'account',
        row('customertypecode', 'equals', '3'),
        row('statecode', 'equals', '0'),
      ),
    ),
  },
  {
    name: 'Customers on credit hold',
    description: 'Finance has to release the account before anybody calls.',
    previouslySegmented: 'alone',
    conditions: conditions(
      'and',
      open,
      related('parentaccountid', 'account', row('creditonhold', 'equals', '1')),
    ),
  },
  {
    name: 'Decision makers at preferred customers',
    description: 'The contact decides, the account is a preferred customer.',
    sequence: 'Enterprise introduction',
    conditions: conditions(
      'and',
      related('parentaccountid', 'account', row('accountcategorycode', 'equals', '1')),
      related('parentcontactid', 'contact', row('accountrolecode', 'equals', '1')),
    ),
  },
  {
    name: 'Closing within 30 days',
    description: 'Expected to close within a month, with a budget or an immediate need.',
    conditions: conditions(
      'and',
      open,
      row('estimatedclosedate', 'nextXDays', '30'),
      any(row('budgetstatus', 'equals', '2', '3'), row('purchasetimeframe', 'equals', '0')),
    ),
  },
  {
    name: 'Executives',
    description: 'Chiefs, heads and directors in whatever language they wrote it.',
    conditions: conditions(
      'and',
      any(
        row('jobtitle', 'contains', 'Director'),
        row('jobtitle', 'beginsWith', 'Chief'),
        row('jobtitle', 'beginsWith', 'Head of'),
        row('jobtitle', 'beginsWith', 'Geschäftsführ'),
        row('jobtitle', 'beginsWith', 'CEO'),
      ),
      row('statecode', 'doesNotEqual', '2'),
    ),
  },
  {
    name: 'Committee purchases above 50,000',
    description: 'A committee decides about a real budget; takes longer, needs references.',
    conditions: conditions(
      'and',
      row('purchaseprocess', 'equals', '1'),
      row('budgetamount', 'greaterThan', '50000'),
      row('need', 'equals', '0', '1'),
    ),
  },
  {
    name: 'Cannot be reached',
    description: 'Neither e-mail nor telephone: research before assigning.',
    conditions: conditions(
      'and',
      open,
      row('emailaddress1', 'doesNotContainData'),
      row('telephone1', 'doesNotContainData'),
      row('mobilephone', 'doesNotContainData'),
    ),
  },
  {
    name: 'Gone quiet',
    description: 'Open, untouched for 90 days, and not of a customer.',
    state: 'inactive',
    sequence: 'Wake up quiet leads',
    conditions: conditions(
      'and',
      open,
      row('modifiedon', 'olderThanXDays', '90'),
      unrelated('parentaccountid', 'account', row('customertypecode', 'equals', '3')),
    ),
  },
  {
    name: 'Small business elsewhere',
    description: 'Small companies outside DACH, phone first.',
    sequence: 'Inbound web, first 14 days',
    conditions: conditions(
      'and',
      open,
      row('numberofemployees', 'lessThan', '50'),
      row('address1_country', 'doesNotEqual', 'Germany', 'Austria', 'Switzerland', 'Deutschland'),
      any(
        row('donotphone', 'equals', '0'),
        all(row('donotemail', 'equals', '0'), row('emailaddress1', 'containsData')),
      ),
    ),
  },
]
