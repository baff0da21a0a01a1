export function TimelineCard() {
  return null;
}
