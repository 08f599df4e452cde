/** A state with the labelled steps that led to it and those taken back; every function returns a new one. */
export interface EditHistory<State> {
  readonly present: State
  readonly past: readonly Step<State>[]
  readonly future: readonly Step<State>[]
}

/** One undoable step: what it did, and the state on its other side. */
export interface Step<State> {
  /** After the verb: `Undo move Country/Region`. */
  readonly label: string
  readonly state: State
  /** Steps that follow each other with the same word are one step: typing into a field. */
  readonly merge: string | null
}

/** How many steps can be taken back. */
export const mostSteps = 200

export function startHistory<State>(present: State): EditHistory<State> {
  return { present, past: [], future: [] }
}

/** The history after an edit; what was taken back before is gone. */
export function recordStep<State>(
  { present, past }: EditHistory<State>,
  label: string,
  next: State,
  merge: string | null = null,
): EditHistory<State> {
  const last = past.at(-1)
  if (merge !== null && last?.merge === merge) return { present: next, past, future: [] }
  return { present: next, past: [...past, { label, state: present, merge }].slice(-mostSteps), future: [] }
}

/** The state before the last step; the history itself when there is none. */
export function undoStep<State>(history: EditHistory<State>): EditHistory<State> {
  const step = history.past.at(-1)
  if (step === undefined) return history
  return {
    present: step.state,
    past: history.past.slice(0, -1),
    future: [{ ...step, state: history.present, merge: null }, ...history.future],
  }
}

/** The step taken back last, done again. */
export function redoStep<State>(history: EditHistory<State>): EditHistory<State> {
  const [step, ...future] = history.future
  if (step === undefined) return history
  return { present: step.state, past: [...history.past, { ...step, state: history.present }], future }
}

/** Replaces the present without a step, for what is not worth undoing: opening and closing a group. */
export function replacePresent<State>(history: EditHistory<State>, present: State): EditHistory<State> {
  return { ...history, present }
}
