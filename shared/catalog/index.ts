import type { RecordType } from '#shared/model/record-type.ts'
import { account } from './account.ts'
import { contact } from './contact.ts'
import { lead } from './lead.ts'
import { opportunity } from './opportunity.ts'
import { systemuser } from './systemuser.ts'
import { team } from './team.ts'

/**
 * The record types every workspace knows from the start (docs/domain.md 1.2), with the common columns under
 * their Dataverse logical names; the record types first that segments are built for.
 *
 * Left out on purpose: the primary id (readable as `<record type>id` on every record type), lookups to tables
 * that are not here (currency, campaign, business unit) and `msdyn_segmentid`, which is a membership and no
 * column of ours (docs/domain.md 1.3). Date behaviour is the reference's; an organisation may have changed it.
 */
export const standardRecordTypes: readonly RecordType[] = [
  lead,
  opportunity,
  account,
  contact,
  systemuser,
  team,
]
