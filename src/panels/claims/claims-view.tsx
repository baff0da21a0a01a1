/** All claims of the article. */
export function ClaimsView() {
  return null;
}
