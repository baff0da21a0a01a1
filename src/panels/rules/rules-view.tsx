/** The rules in the claims, and whether they apply. */
export function RulesView() {
  return null;
}
