/** What X of `Last X fiscal years` counts; empty where the label counts nothing. */
export function operatorUnit(label: string): string {
  return /\bX (.+)$/.exec(label)?.[1] ?? ''
}
