import { type MouseEvent, type RefObject, useEffect, useId, useRef } from "react";
import { useAtlas } from "../../bind/use-atlas.ts";
import { useLayout } from "../../bind/use-layout.ts";
import { useView } from "../../bind/use-view.ts";
import { type ResolvedFigure, resolveFigure } from "../../derive/figure-ref.ts";
import { openFigure } from "../../state/actions.ts";
import { AbsentEvidence } from "./absent-evidence.tsx";
import { ChangeEvidence } from "./change-evidence.tsx";
import { ClaimEvidence } from "./claim-evidence.tsx";
import styles from "./figure-card.module.css";
import { FigureEvidence } from "./figure-evidence.tsx";
import { useCardFocus } from "./use-card-focus.ts";

/** The evidence of one number: beside the map on a desk, a sheet over everything on a phone. */
export function FigureCard() {
  const atlas = useAtlas();
  const ref = useView((view) => view.figure);
  const resolved = ref === null ? null : resolveFigure(atlas, ref);
  return ref !== null && resolved ? <Card refId={ref} resolved={resolved} /> : null;
}

const close = () => openFigure(null);

function Card({ refId, resolved }: { refId: string; resolved: ResolvedFigure }) {
  const card = useRef<HTMLDialogElement>(null);
  const headingId = useId();
  const phone = useLayout() === "phone";
  useCardFocus(card, refId);
  useDialog(card, phone);

  const closeOnBackdrop = (event: MouseEvent) => {
    if (phone && event.target === card.current) close();
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the click is on the backdrop; keys close by Escape
    <dialog
      ref={card}
      tabIndex={-1}
      className={styles.card}
      data-sheet={phone || undefined}
      aria-labelledby={headingId}
      onClick={closeOnBackdrop}
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
    >
      <div className={styles.inside} key={refId}>
        {resolved.type === "claim" ? (
          <ClaimEvidence claim={resolved.claim} headingId={headingId} onClose={close} />
        ) : resolved.type === "absent" ? (
          <AbsentEvidence resolved={resolved} headingId={headingId} onClose={close} />
        ) : resolved.type === "change" ? (
          <ChangeEvidence resolved={resolved} refId={refId} headingId={headingId} onClose={close} />
        ) : (
          <FigureEvidence resolved={resolved} refId={refId} headingId={headingId} onClose={close} />
        )}
      </div>
    </dialog>
  );
}

/** Opens the element as a dialog: modal on a phone, beside the rest of the page elsewhere; Escape closes either. */
function useDialog(card: RefObject<HTMLDialogElement | null>, modal: boolean): void {
  useEffect(() => {
    const dialog = card.current;
    if (!dialog) return;
    if (modal && dialog.showModal) dialog.showModal();
    else dialog.setAttribute("open", "");
    dialog.focus({ preventScroll: true });
    return () => {
      if (modal && dialog.close) dialog.close();
      else dialog.removeAttribute("open");
    };
  }, [card, modal]);

  useEffect(() => {
    if (modal) return;
    const onKey = (event: KeyboardEvent) => {
      const inside = card.current?.contains(document.activeElement) ?? false;
      if (event.key === "Escape" && !event.defaultPrevented && inside) {
        event.preventDefault();
        close();
      }
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [card, modal]);
}
