export function MultiplesView() {
  return null;
}
