/** The metric as charts. */
export function ChartPanel() {
  return null;
}
