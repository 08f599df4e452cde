import { chain, count, type OperandReader } from './operand.ts'

/** The name of a fiscal year, 1 to 9,999 (docs/domain.md O-11). */
export const fiscalYearName: OperandReader<number> = { ...count, takes: 'fiscalYear' }

/** The number of a fiscal period; one the calendar does not have is no error, it holds no date (docs/domain.md 4.3). */
export const fiscalPeriodNumber: OperandReader<number> = { ...count, takes: 'fiscalPeriod' }

/** A fiscal period and the name of its year; the period comes first (docs/domain.md 4.2). */
export const fiscalPeriodAndYear: OperandReader<{ readonly period: number; readonly year: number }> = {
  takes: 'fiscalPeriodAndYear',
  read: (operands, subject) =>
    operands.length > 2
      ? { ok: false, problem: { code: 'OPERAND_SURPLUS', count: operands.length } }
      : chain(fiscalPeriodNumber.read(operands.slice(0, 1), subject), (period) =>
          chain(fiscalYearName.read(operands.slice(1), subject), (year) => ({
            ok: true,
            value: { period, year },
          })),
        ),
}
