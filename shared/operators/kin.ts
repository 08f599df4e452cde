import type { Sql } from 'sql-template-tag'

/**
 * Which records stand above which in their hierarchy, and who is in which team, as hierarchy and user operators
 * ask (docs/domain.md 4.2). All ids are folded (`foldId`).
 */
export interface Kin {
  /** The parent of every record of a type that has one; empty for a type without a hierarchy. */
  parents(recordType: string): ReadonlyMap<string, string>
  /** The teams of every user that is in one. */
  teams(): ReadonlyMap<string, readonly string[]>
  /** The same for a statement that finds it in the database it runs on; without it, the statement brings it along. */
  readonly inSql?: KinInSql
}

/** Kin as statements of two columns of folded ids. */
export interface KinInSql {
  /** Every record of a type with its parent; null for a type without a hierarchy. */
  parents(recordType: string): Sql | null
  /** Every user with a team; null where no teams are known. */
  teams(): Sql | null
}

/** Where nobody stands above or beside anybody. */
export const noKin: Kin = { parents: () => new Map(), teams: () => new Map() }
