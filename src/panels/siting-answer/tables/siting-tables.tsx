/** The answer as tables. */
export function SitingTables() {
  return null;
}
