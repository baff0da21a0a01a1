/** What each further site would add. */
export function TradeOffCard() {
  return null;
}
