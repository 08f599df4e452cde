import type { z } from 'zod'
import { failureData, type FailureCode } from './failures.ts'

/** What a failure of this code carries. */
export type FailureData<Code extends FailureCode> = z.infer<(typeof failureData)[Code]>

/** An expected failure on its way to the caller: a code and the data its sentence needs; never the sentence. */
export class Failure<Code extends FailureCode = FailureCode> extends Error {
  readonly code: Code
  readonly data: FailureData<Code>

  constructor(code: Code, data: FailureData<Code>, options?: ErrorOptions) {
    super(code, options)
    this.name = 'Failure'
    this.code = code
    this.data = data
  }
}

/** The failure to throw for this code. */
export function failure<Code extends FailureCode>(
  code: Code,
  data: FailureData<Code>,
  options?: ErrorOptions,
): Failure<Code> {
  return new Failure(code, data, options)
}

type ErrorMap<Codes extends readonly FailureCode[]> = {
  [Code in Codes[number]]: { readonly data: (typeof failureData)[Code] }
}

/** The failures a call declares, in the form the contract wants them. */
export function declares<const Codes extends readonly FailureCode[]>(...codes: Codes): ErrorMap<Codes> {
  return Object.fromEntries(codes.map((code) => [code, { data: failureData[code] }])) as ErrorMap<Codes>
}
