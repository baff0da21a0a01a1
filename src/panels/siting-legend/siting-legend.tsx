/** What the map's marks mean in mode Site. */
export function SitingLegend() {
  return null;
}
