import { describe, expect, it } from 'vitest'
import { standardRecordTypes } from '#shared/catalog/index.ts'
import { isOneOf, referenceTypes } from '#shared/model/column-type.ts'
import { choiceToken, RecordType } from '#shared/model/record-type.ts'

const withChoices = ['bool', 'choice', 'multichoice', 'state', 'status'] as const

function columnOf(recordType: string, name: string) {
  const found = standardRecordTypes
    .find((candidate) => candidate.name === recordType)
    ?.columns.find((column) => column.name === name)
  if (found === undefined) throw new Error(`No column ${name} on ${recordType}`)
  return found
}

function labelsOf(recordType: string, name: string) {
  return Object.fromEntries<string>(
    columnOf(recordType, name).choices.map((choice) => [choiceToken(choice), choice.label]),
  )
}

describe('the standard catalogue', () => {
  it('knows the six record types work assignment needs', () => {
    expect(standardRecordTypes.map((recordType) => recordType.name)).toEqual([
      'lead',
      'opportunity',
      'account',
      'contact',
      'systemuser',
      'team',
    ])
  })

  it('prints the labels the CRM prints', () => {
    expect(columnOf('lead', 'subject').label).toBe('Topic')
    expect(columnOf('lead', 'parentaccountid').label).toBe('Parent Account for lead')
    expect(columnOf('lead', 'numberofemployees').label).toBe('No. of Employees')
    expect(columnOf('account', 'numberofemployees').label).toBe('Number of Employees')
    expect(columnOf('systemuser', 'parentsystemuserid').label).toBe('Manager')
  })

  it('carries the published values of states and status reasons', () => {
    expect(labelsOf('lead', 'statecode')).toEqual({ 0: 'Open', 1: 'Qualified', 2: 'Disqualified' })
    expect(labelsOf('lead', 'statuscode')).toMatchObject({ 1: 'New', 5: 'Cannot Contact', 7: 'Canceled' })
    expect(labelsOf('opportunity', 'statecode')).toEqual({ 0: 'Open', 1: 'Won', 2: 'Lost' })
    expect(labelsOf('opportunity', 'statuscode')).toMatchObject({ 2: 'On Hold', 5: 'Out-Sold' })
  })

  it('lists all 33 industries', () => {
    expect(columnOf('lead', 'industrycode').choices.map((choice) => choice.value)).toEqual(
      Array.from({ length: 33 }, (_, index) => index + 1),
    )
  })

  it('lets customers be accounts or contacts and owners users or teams', () => {
    expect(columnOf('opportunity', 'customerid')).toMatchObject({
      type: 'customer',
      targets: ['account', 'contact'],
    })
    expect(columnOf('lead', 'ownerid')).toMatchObject({ type: 'owner', targets: ['systemuser', 'team'] })
  })
})

describe.each(standardRecordTypes)('the record type $name', (recordType) => {
  it('fits the schema', () => {
    expect(RecordType.parse(recordType)).toEqual(recordType)
  })

  it('names every column and every label once', () => {
    const names = recordType.columns.map((column) => column.name)
    expect(new Set(names).size).toBe(names.length)
    const labels = recordType.columns.map((column) => column.label)
    expect(new Set(labels).size).toBe(labels.length)
  })

  it('uses logical names as Dataverse spells them', () => {
    for (const column of recordType.columns) expect(column.name).toMatch(/^[a-z][a-z0-9_]*$/)
  })

  it('is named by one of its own text columns', () => {
    const named = recordType.columns.find((column) => column.name === recordType.nameColumn)
    expect(named?.type).toBe('string')
  })

  it('does not list its own key', () => {
    expect(recordType.keyColumn).toBeNull()
    expect(recordType.columns.map((column) => column.name)).not.toContain(`${recordType.name}id`)
  })

  it('points lookups at record types that exist, and only lookups', () => {
    const known = standardRecordTypes.map((candidate) => candidate.name)
    for (const column of recordType.columns) {
      expect(column.targets.length > 0, column.name).toBe(isOneOf(referenceTypes, column.type))
      for (const target of column.targets) expect(known).toContain(target)
    }
  })

  it('gives choices to exactly the columns that have options, each value and label once', () => {
    for (const column of recordType.columns) {
      expect(column.choices.length > 0, column.name).toBe(isOneOf(withChoices, column.type))
      expect(new Set(column.choices.map(choiceToken)).size).toBe(column.choices.length)
      expect(new Set(column.choices.map((choice) => choice.label)).size).toBe(column.choices.length)
    }
  })

  it('gives two-options columns the values 0 and 1', () => {
    for (const column of recordType.columns.filter((candidate) => candidate.type === 'bool')) {
      expect(column.choices.map((choice) => choice.value)).toEqual([0, 1])
    }
  })
})
