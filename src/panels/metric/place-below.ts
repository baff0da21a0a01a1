const GAP = 4;
const MARGIN = 12;
const WIDTH = 360;
const HEIGHT = 520;

/** Puts a card of the top layer under its anchor, or over it where the window is too low; never outside the window. */
export function placeBelow(card: HTMLElement, anchor: HTMLElement): void {
  const { left, bottom } = anchor.getBoundingClientRect();
  const viewHeight = window.visualViewport?.height ?? window.innerHeight;
  const viewWidth = document.documentElement.clientWidth;
  const width = Math.min(WIDTH, viewWidth - 2 * MARGIN);
  const height = Math.min(HEIGHT, viewHeight - 2 * MARGIN);
  const top = Math.max(MARGIN, Math.min(bottom + GAP, viewHeight - MARGIN - height));
  card.style.width = `${width}px`;
  card.style.left = `${Math.max(MARGIN, Math.min(left, viewWidth - MARGIN - width))}px`;
  card.style.top = `${top}px`;
  card.style.maxHeight = `${viewHeight - MARGIN - top}px`;
}
