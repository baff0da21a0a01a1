export function RankingView() {
  return null;
}
