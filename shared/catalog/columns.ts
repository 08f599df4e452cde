import type { ColumnType } from '#shared/model/column-type.ts'
import type { Choice, Column } from '#shared/model/record-type.ts'

// Short spellings for the tables of this folder: a column reads as one line of the published reference.

export const text = plain('string')
export const memo = plain('memo')
export const integer = plain('int')
export const decimal = plain('decimal')
export const money = plain('money')
export const dateOnly = plain('dateonly')
export const dateTime = plain('datetime')

export const choice = withChoices('choice')
export const state = withChoices('state')
export const status = withChoices('status')

/** A two-options column; the labels in the order no (0), yes (1). */
export function bool(name: string, label: string, no = 'No', yes = 'Yes'): Column {
  return column('bool', name, label, options({ 0: no, 1: yes }))
}

export function lookup(name: string, label: string, target: string): Column {
  return column('lookup', name, label, [], [target])
}

export function customer(name: string, label: string): Column {
  return column('customer', name, label, [], ['account', 'contact'])
}

export function owner(): Column {
  return column('owner', 'ownerid', 'Owner', [], ['systemuser', 'team'])
}

/** Who created and last changed a record, and when: the same four columns on every record type. */
export function history(): readonly Column[] {
  return [
    dateTime('createdon', 'Created On'),
    lookup('createdby', 'Created By', 'systemuser'),
    dateTime('modifiedon', 'Modified On'),
    lookup('modifiedby', 'Modified By', 'systemuser'),
  ]
}

/** Choices from their published values, in the order written (ascending, as the reference prints them). */
export function options(labels: Readonly<Record<number, string>>): readonly Choice[] {
  return Object.entries(labels).map(([value, label]) => ({ value: Number(value), label }))
}

function plain(type: ColumnType) {
  return (name: string, label: string) => column(type, name, label)
}

function withChoices(type: ColumnType) {
  return (name: string, label: string, choices: readonly Choice[]) => column(type, name, label, choices)
}

function column(
  type: ColumnType,
  name: string,
  label: string,
  choices: readonly Choice[] = [],
  targets: readonly string[] = [],
): Column {
  return { name, label, type, choices, targets }
}
