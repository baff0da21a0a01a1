import { ChevronDown } from "lucide-react";
import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef, useState } from "react";
import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import { useView } from "../../bind/use-view.ts";
import { metricStart } from "../../derive/metric-start.ts";
import { chooseMetric } from "../../state/actions.ts";
import { MetricList } from "./metric-list.tsx";
import styles from "./metric-picker.module.css";
import { placeBelow } from "./place-below.ts";
import { useCoverageText } from "./use-coverage-text.ts";

const OPENING_KEYS = new Set(["ArrowDown", "ArrowUp"]);

/** The chosen metric with what is known of it; opens the list of all. */
export function MetricPicker() {
  const atlas = useAtlas();
  const { t, text } = useFormat();
  const current = useView((view) => view.metric);
  const metric = atlas.metricById.get(current);
  const coverage = useCoverageText()(current);
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const popover = useRef<HTMLDivElement>(null);
  /** What has been typed so far, or null while closed. */
  const [typed, setTyped] = useState<string | null>(null);
  const isOpen = typed !== null;

  function close() {
    setTyped(null);
    button.current?.focus();
  }

  function choose(metricId: string) {
    if (metricId !== current) chooseMetric(metricId, metricStart(atlas, metricId));
    close();
  }

  function onKeyDown(event: KeyboardEvent) {
    const types = event.key.length === 1 && event.key !== " " && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (!types && !OPENING_KEYS.has(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
    setTyped(types ? event.key : "");
  }

  useLayoutEffect(() => {
    const [card, anchor] = [popover.current, button.current];
    if (!isOpen || !card || !anchor) return;
    // The top layer: neither a scrolling column nor a sheet under transform clips or moves it.
    card.showPopover?.();
    card.querySelector("input")?.focus();
    const place = () => placeBelow(card, anchor);
    place();
    window.addEventListener("resize", place);
    return () => window.removeEventListener("resize", place);
  }, [isOpen]);

  useEffect(() => {
    if (!isOpen) return;
    const onPointerDown = (event: PointerEvent) => {
      const target = event.target as Node;
      if (!popover.current?.contains(target) && !button.current?.contains(target)) setTyped(null);
    };
    document.addEventListener("pointerdown", onPointerDown, true);
    return () => document.removeEventListener("pointerdown", onPointerDown, true);
  }, [isOpen]);

  if (!metric) throw new Error(`no metric ${current}`);
  return (
    <>
      <button
        ref={button}
        type="button"
        className={styles.button}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => (isOpen ? close() : setTyped(""))}
        onKeyDown={onKeyDown}
      >
        <span className={styles.chosen}>
          <b>{text(metric.names)}</b> <span>{t(`metric:group.${metric.group}`)}</span>
        </span>
        <span className={styles.known} data-ui-count>
          {coverage}
        </span>
        <ChevronDown aria-hidden="true" />
      </button>
      {isOpen && (
        <div
          ref={popover}
          id={id}
          popover="manual"
          role="dialog"
          aria-label={t("metric:choose")}
          className={styles.popover}
        >
          <MetricList current={current} initialQuery={typed} onChoose={choose} onClose={close} />
        </div>
      )}
    </>
  );
}
