/** Mode Site on a phone: what is asked, or what comes of it. */
export function SitingSheet() {
  return null;
}
