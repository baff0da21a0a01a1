export function FigureCard() {
  return null;
}
