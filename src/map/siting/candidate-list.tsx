import { type KeyboardEvent, type RefObject, useId, useMemo, useState } from "react";
import { useFormat } from "../../bind/use-format.ts";
import { useSitingLabel } from "../../bind/use-siting.ts";
import type { Scores, SitingData } from "../../siting/answers.ts";
import type { DrawnSiting } from "./drawn-siting.ts";
import { rankOf, standingOf } from "./siting-words.ts";

interface CandidateListProps {
  ref: RefObject<HTMLDivElement | null>;
  drawn: DrawnSiting;
  /** Which candidate the cursor is on; −1 when the list has lost the focus. */
  onCursor: (at: number) => void;
  /** Enter or Space: the same as a click on the map. */
  onPress: (at: number) => void;
  onMenu: (at: number) => void;
}

/** Fifteen thousand options would take seconds to make: those round the cursor are there. */
const ROUND = 10;
const PAGE = 10;

/** New sites, then the best by score, then those without one, then what is open already. */
function orderOf(data: SitingData, scores: Scores | null, chosen: readonly number[]): Int32Array {
  const ranked = scores ? Array.from(scores.order, (place) => scores.scored[place] as number) : [];
  const first = new Set([...chosen, ...ranked]);
  const all = Array.from({ length: data.candidates.length }, (_, at) => at);
  const rest = all.filter((at) => !first.has(at));
  const isOpen = (at: number) => at < data.openCount;
  return Int32Array.from([...first, ...rest.filter((at) => !isOpen(at)), ...rest.filter(isOpen)]);
}

/** The candidates as a list for keyboard and screen reader: the map marks the one that the cursor is on. */
export function CandidateList({ ref, drawn, onCursor, onPress, onMenu }: CandidateListProps) {
  const { t, number } = useFormat();
  const label = useSitingLabel();
  const id = useId();
  const { data, scores } = drawn.shown;
  const chosen = drawn.chosen.join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same sites in the same order are the same list
  const order = useMemo(() => orderOf(data, scores, drawn.chosen), [data, scores, chosen]);
  const [current, setCurrent] = useState(0);
  const last = order.length - 1;
  const at = Math.min(current, last);
  if (last < 0) return null;
  const go = (to: number) => {
    const next = Math.max(0, Math.min(last, to));
    setCurrent(next);
    onCursor(order[next] as number);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = {
      ArrowDown: 1,
      ArrowRight: 1,
      ArrowUp: -1,
      ArrowLeft: -1,
      PageDown: PAGE,
      PageUp: -PAGE,
      Home: -at,
      End: last - at,
    }[event.key];
    const isMenu = event.key === "ContextMenu" || (event.key === "F10" && event.shiftKey);
    const isPress = event.key === "Enter" || event.key === " ";
    if (step === undefined && !isMenu && !isPress) return;
    event.preventDefault();
    event.stopPropagation();
    if (step !== undefined) go(at + step);
    else if (isMenu) onMenu(order[at] as number);
    else onPress(order[at] as number);
  };
  const from = Math.max(0, at - ROUND);
  const shown = [...order.subarray(from, at + ROUND + 1)];
  const optionId = (place: number) => `${id}-${place}`;
  return (
    <div
      ref={ref}
      role="listbox"
      tabIndex={0}
      className="visually-hidden"
      aria-label={t("siting-map:list")}
      aria-description={t("siting-map:list-keys")}
      aria-activedescendant={optionId(order[at] as number)}
      onKeyDown={onKeyDown}
      onFocus={() => onCursor(order[at] as number)}
      onBlur={() => onCursor(-1)}
    >
      {shown.map((place, k) => {
        const candidate = drawn.shown.data.candidates[place];
        const ranked = rankOf(drawn.shown, place);
        const words = [
          candidate ? label(candidate.label) : "",
          ...standingOf(drawn, place).map((key) => t(`siting-map:standing.${key}`)),
          ...(ranked
            ? [
                t("siting-map:rank", { rank: ranked.rank, of: ranked.of }),
                `${t("siting-map:score")} ${number(ranked.score, 3, true)}`,
              ]
            : []),
        ];
        return (
          // biome-ignore lint/a11y/useFocusableInteractive: the listbox has the focus and names its option
          <div
            key={place}
            id={optionId(place)}
            role="option"
            aria-selected={from + k === at}
            aria-posinset={from + k + 1}
            aria-setsize={order.length}
            data-ui-count
          >
            {words.join(" · ")}
          </div>
        );
      })}
    </div>
  );
}
