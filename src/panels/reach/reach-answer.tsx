export function ReachAnswer() {
  return null;
}
