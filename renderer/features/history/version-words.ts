/** What led to a version, as the first words of a line: `Rename Hot to Warm`. */
export function versionLabel({ label }: { readonly label: string }): string {
  return label.charAt(0).toUpperCase() + label.slice(1)
}
