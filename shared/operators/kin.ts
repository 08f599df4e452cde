/**
 * Which records stand above which in their hierarchy, and who is in which team, as hierarchy and user operators
 * ask (docs/domain.md 4.2). All ids are folded (`foldId`).
 */
export interface Kin {
  /** The parent of every record of a type that has one; empty for a type without a hierarchy. */
  parents(recordType: string): ReadonlyMap<string, string>
  /** The teams of every user that is in one. */
  teams(): ReadonlyMap<string, readonly string[]>
}

/** Where nobody stands above or beside anybody. */
export const noKin: Kin = { parents: () => new Map(), teams: () => new Map() }
