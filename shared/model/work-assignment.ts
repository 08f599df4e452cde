/** Record types that always take part in work assignment and are never paused (docs/domain.md 1.2). */
export const fixedRecordTypes: readonly string[] = ['lead', 'opportunity']

/** Sellers and teams receive records; segments of them have no meaning (docs/domain.md 1.2). */
export const receivers: ReadonlySet<string> = new Set(['systemuser', 'team'])

/** Whether segments of a record type can be active at all, once it was added. */
export function mayBeAssigned(recordType: string): boolean {
  return !receivers.has(recordType)
}
