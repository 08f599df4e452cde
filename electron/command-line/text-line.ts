/** A line of values between tabs; what would break it becomes a blank. */
export function textLine(values: readonly (string | number)[]): string {
  return `${values.map((value) => String(value).replaceAll(/\p{Cc}/gu, ' ')).join('\t')}\n`
}
