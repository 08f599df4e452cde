import { showOperand, type ShowOperand } from '#shared/conditions/describe.ts'
import { dateTypes, isOneOf, numberTypes } from '#shared/model/column-type.ts'
import { isDecimal } from '#renderer/ui/decimal-text.ts'
import type { FiscalCalendar } from '#shared/model/fiscal-calendar.ts'
import type { Formats } from '#renderer/ui/format.ts'
import { fiscalPeriodName } from './fiscal-names.ts'

/** Operands in the person's own notation: numbers and dates in their locale, labels and names from the catalogue. */
export function operandShower(
  formats: Pick<Formats, 'decimal' | 'date' | 'locale'>,
  fiscal: () => FiscalCalendar,
): ShowOperand {
  return (operand, column, meaning) => {
    if (typeof operand === 'string' && meaning === 'fiscalPeriod')
      return fiscalPeriodName(operand, fiscal(), formats.locale)
    if (typeof operand === 'string' && isOneOf(dateTypes, column.type) && isDay(operand))
      return formats.date(operand)
    if (typeof operand === 'string' && isOneOf(numberTypes, column.type) && isDecimal(operand))
      return formats.decimal(operand)
    return showOperand(operand, column)
  }
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text)
}
