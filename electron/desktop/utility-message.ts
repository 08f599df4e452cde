/** What the shell tells the utility process that owns the backend; `connect` brings a port. */
export type UtilityMessage =
  | {
      readonly kind: 'connect'
      /** Whether the other end may name files by path: the shell itself, never a page. */
      readonly mayUsePaths: boolean
    }
  | { readonly kind: 'end' }
