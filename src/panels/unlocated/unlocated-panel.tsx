export function UnlocatedPanel() {
  return null;
}
