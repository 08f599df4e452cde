/** What every labelled control takes. */
export interface FieldProps {
  /** Always the accessible name; drawn above the control unless `hideLabel`. */
  label: string
  hideLabel?: boolean | undefined
  hint?: string | undefined
  /** Not empty: the field is invalid and the sentence stands below it. */
  error?: string | undefined
  /** The field is invalid, and what is wrong is told elsewhere. */
  invalid?: boolean | undefined
  /** 24 high, for panes and rows. */
  small?: boolean | undefined
  /** For fields inside a row: no outline until the field, or an ancestor `.field-row`, is hovered or focused. */
  quiet?: boolean | undefined
  disabled?: boolean | undefined
}

/** The part of a control's props its frame needs, so that the rest does not become attributes of the frame. */
export function fieldOf(props: FieldProps): FieldProps {
  const { label, hideLabel, hint, error, invalid, small, quiet, disabled } = props
  return { label, hideLabel, hint, error, invalid, small, quiet, disabled }
}
