export function SelectionPanel() {
  return null;
}
