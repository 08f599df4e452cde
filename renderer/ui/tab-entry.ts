/** A tab as a row of tabs shows it. */
export interface TabEntry {
  readonly id: string
  readonly label: string
  /** Quiet words after the name: a count, `3/4`, a name. */
  readonly count?: string | undefined
  readonly disabled?: boolean | undefined
}
