import { type RefObject, useRef } from "react";
import { useFormat } from "../../bind/use-format.ts";
import { useSitingChange, useSitingLabel } from "../../bind/use-siting.ts";
import { CANDIDATE_MARKS, clearMarks, marksOf, toggleMark } from "../../siting/candidate-marks.ts";
import { Button } from "../../ui/button.tsx";
import { Popover } from "../../ui/popover.tsx";
import { SitingIcon } from "../../ui/siting-shape.tsx";
import { project, type Viewport } from "../camera/viewport.ts";
import type { DrawnSiting } from "./drawn-siting.ts";
import styles from "./siting-map.module.css";
import { rankOf } from "./siting-words.ts";

interface CandidateMenuProps {
  drawn: DrawnSiting;
  at: number;
  view: Viewport;
  /** Where the focus goes back to: the list that it was opened from. */
  opener: RefObject<HTMLElement | null> | null;
  onClose: () => void;
}

/** What can be said of a candidate: it must be chosen, it must not, it is the reader's own pick. */
export function CandidateMenu({ drawn, at, view, opener, onClose }: CandidateMenuProps) {
  const { t, number } = useFormat();
  const label = useSitingLabel();
  const change = useSitingChange();
  const anchor = useRef<HTMLDivElement>(null);
  const { data, choice } = drawn.shown;
  const candidate = data.candidates[at];
  if (!candidate) return null;
  const marks = marksOf(choice, candidate.id);
  const ranked = rankOf(drawn.shown, at);
  const { x, y } = project(view, candidate.lngLat);
  const close = () => {
    onClose();
    opener?.current?.focus({ preventScroll: true });
  };
  const name = label(candidate.label);
  return (
    <>
      <div ref={anchor} className={styles.anchor} style={{ left: x, top: y }} />
      <Popover
        label={t("siting-map:menu.label", { site: name })}
        anchor={anchor}
        onClose={close}
        className={styles.menu ?? ""}
      >
        <h2 data-ui-count>{name}</h2>
        {ranked && (
          <p>
            <span data-ui-count>{t("siting-map:rank", { rank: ranked.rank, of: ranked.of })}</span>
            {" · "}
            {t("siting-map:score")}{" "}
            <span data-value={ranked.score} data-computed="siting-score">
              {number(ranked.score, 3, true)}
            </span>
          </p>
        )}
        {CANDIDATE_MARKS.map((mark) => (
          <Button
            key={mark}
            variant="plain"
            aria-pressed={marks.includes(mark)}
            icon={<SitingIcon kind={mark} />}
            onClick={() => {
              change(toggleMark(choice, mark, candidate.id));
              close();
            }}
          >
            {t(`siting-map:menu.${mark}`)}
          </Button>
        ))}
        {marks.length > 0 && (
          <Button
            variant="plain"
            onClick={() => {
              change(clearMarks(choice, candidate.id));
              close();
            }}
          >
            {t("siting-map:menu.clear")}
          </Button>
        )}
      </Popover>
    </>
  );
}
