/** Where figures and claims do not agree. */
export function ContradictionsView() {
  return null;
}
