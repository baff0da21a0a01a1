export function MetricPanel() {
  return null;
}
