import { type RefObject, useEffect, useRef } from "react";

/** What had the focus, if it is outside the card and still on the page when it is wanted back. */
function openerOf(card: HTMLElement | null): HTMLElement | null {
  const active = document.activeElement;
  return active instanceof HTMLElement && active !== document.body && !card?.contains(active) ? active : null;
}

/**
 * Takes the focus into the card whenever it shows another figure, and gives it back when the card goes: to what opened
 * it, or to the same number elsewhere when that has been drawn anew.
 */
export function useCardFocus(card: RefObject<HTMLElement | null>, figure: string): void {
  const opener = useRef<HTMLElement | null>(null);
  const last = useRef(figure);

  useEffect(() => {
    last.current = figure;
    opener.current = openerOf(card.current) ?? opener.current;
    card.current?.focus({ preventScroll: true });
    card.current?.scrollTo?.({ top: 0 });
  }, [card, figure]);

  useEffect(
    () => () => {
      // Someone has gone elsewhere meanwhile: leave them there.
      if (document.activeElement !== null && document.activeElement !== document.body) return;
      const again = opener.current?.isConnected
        ? opener.current
        : [...document.querySelectorAll<HTMLElement>("[data-figure]")].find((el) => el.dataset.figure === last.current);
      again?.focus();
    },
    [],
  );
}
