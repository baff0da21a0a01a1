export function ClassesPanel() {
  return null;
}
