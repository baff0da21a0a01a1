/** The order of codes and ISO dates, by their signs: what `localeCompare` says of them, without loading a language's order. */
export function compareCodes(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
