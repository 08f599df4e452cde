/** Why a case has no answer: a code, a sentence, and where in the case or its FetchXML. */
export class CaseRefusal extends Error {
  readonly code: string
  readonly path: string

  constructor(refusal: { readonly code: string; readonly path: string; readonly message: string }) {
    super(refusal.message)
    this.name = 'CaseRefusal'
    this.code = refusal.code
    this.path = refusal.path
  }
}

/** A field of a case that is missing or not of its kind; `detail` goes on where the field's path ends. */
export function badField(path: string, detail: string): CaseRefusal {
  return new CaseRefusal({ code: 'CASE_INVALID', path, message: `${path} ${detail}.` })
}
