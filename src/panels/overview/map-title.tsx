export function MapTitle() {
  return null;
}
