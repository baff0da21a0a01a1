export function RankingPanel() {
  return null;
}
