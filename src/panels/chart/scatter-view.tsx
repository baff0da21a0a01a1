export function ScatterView() {
  return null;
}
