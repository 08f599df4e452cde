import type { Column } from '#shared/model/record-type.ts'
import { bool } from './columns.ts'

/** Whether and how a person or company may be addressed; `marketingLabel` differs between the record types. */
export function consent(marketingLabel: string): readonly Column[] {
  return [
    bool('donotemail', 'Do not allow Emails', 'Allow', 'Do Not Allow'),
    bool('donotbulkemail', 'Do not allow Bulk Emails', 'Allow', 'Do Not Allow'),
    bool('donotphone', 'Do not allow Phone Calls', 'Allow', 'Do Not Allow'),
    bool('donotfax', 'Do not allow Faxes', 'Allow', 'Do Not Allow'),
    bool('donotpostalmail', 'Do not allow Mails', 'Allow', 'Do Not Allow'),
    bool('donotsendmm', marketingLabel, 'Send', 'Do Not Send'),
    bool('followemail', 'Follow Email Activity', 'Do Not Allow', 'Allow'),
  ]
}
