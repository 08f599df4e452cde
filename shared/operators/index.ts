import type { ColumnType } from '#shared/model/column-type.ts'
import { blankOperators } from './blank.ts'
import { callerOperators } from './callers.ts'
import { choiceOperators } from './choices.ts'
import { comparisonOperators } from './comparison.ts'
import { relativeDateOperators } from './dates-relative.ts'
import { dateOperators } from './dates.ts'
import { equalityOperators } from './equality.ts'
import { fiscalOperators } from './fiscal.ts'
import { hierarchyOperators } from './hierarchy.ts'
import type { Takes } from './operand.ts'
import type { Operator } from './operator.ts'
import { textOperators } from './text.ts'

/** Every operator, in the order the builder offers them (docs/domain.md 4.2). */
export const operators = {
  ...choiceOperators,
  ...equalityOperators,
  ...comparisonOperators,
  ...dateOperators,
  ...relativeDateOperators,
  ...fiscalOperators,
  ...textOperators,
  ...blankOperators,
  ...hierarchyOperators,
  ...callerOperators,
} satisfies Record<string, Operator>

export type OperatorName = keyof typeof operators

/** The operator of this name, undefined when there is none. */
export function operatorNamed(name: string): Operator | undefined {
  return Object.hasOwn(operators, name) ? operators[name as OperatorName] : undefined
}

/** The operators the builder offers for a column type, in order. */
export function operatorsFor(type: ColumnType): readonly OperatorName[] {
  return operatorNames.filter((name) => operators[name].types.includes(type))
}

/** Whether an operator can be evaluated for a column type, offered or only imported. */
export function mayJudge(operator: Operator, type: ColumnType): boolean {
  return operator.types.includes(type) || operator.importOnly.includes(type)
}

/** The operator a FetchXML operator name stands for, and how many values it takes there. */
export function operatorInFetchXml(fetchXml: string): { name: OperatorName; takes: Takes } | undefined {
  for (const name of operatorNames) {
    const names: Readonly<Record<string, Takes>> = operators[name].fetchXml
    const takes = Object.hasOwn(names, fetchXml) ? names[fetchXml] : undefined
    if (takes !== undefined) return { name, takes }
  }
  return undefined
}

const operatorNames = Object.keys(operators) as OperatorName[]
