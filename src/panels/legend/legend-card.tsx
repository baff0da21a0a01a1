export function LegendCard() {
  return null;
}
