import { Search } from "lucide-react";
import { type KeyboardEvent, useId, useLayoutEffect, useMemo, useRef, useState } from "react";
import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import { metricCoverage } from "../../derive/metric-coverage.ts";
import { MetricOption } from "./metric-option.tsx";
import styles from "./metric-picker.module.css";
import { searchMetrics } from "./search-metrics.ts";
import { useCoverageText } from "./use-coverage-text.ts";

interface MetricListProps {
  current: string;
  /** What was typed on the closed picker. */
  initialQuery: string;
  onChoose: (metricId: string) => void;
  onClose: () => void;
}

const PAGE = 8;
const MOVES: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: PAGE, PageUp: -PAGE };

/** A search field over a grouped list: the field keeps the focus, the arrows walk the list, Enter chooses. */
export function MetricList({ current, initialQuery, onChoose, onClose }: MetricListProps) {
  const atlas = useAtlas();
  const { t } = useFormat();
  const coverageText = useCoverageText();
  const id = useId();
  const [query, setQuery] = useState(initialQuery);
  const [pointed, setPointed] = useState<string | null>(initialQuery ? null : current);
  const found = useMemo(() => searchMetrics(atlas.metrics, query), [atlas, query]);
  const active = found.order.find((metric) => metric.id === pointed) ?? found.best;
  const list = useRef<HTMLDivElement>(null);
  const walked = useRef(true);

  useLayoutEffect(() => {
    // Only after the keyboard: a list that scrolls under the pointer runs away from it.
    if (walked.current && active) {
      list.current?.querySelector("[data-active]")?.scrollIntoView?.({ block: "nearest" });
    }
    walked.current = false;
  }, [active]);

  function onKeyDown(event: KeyboardEvent) {
    const move = MOVES[event.key];
    if (move !== undefined) {
      const at = active ? found.order.indexOf(active) : -1;
      const next = found.order[Math.min(Math.max(at + move, 0), found.order.length - 1)];
      walked.current = true;
      if (next) setPointed(next.id);
    } else if (event.key === "Enter") {
      if (active) onChoose(active.id);
    } else if (event.key === "Escape") {
      onClose();
    } else {
      if (event.key === "Tab") onClose();
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <>
      <div className={styles.search}>
        <Search aria-hidden="true" />
        <input
          // biome-ignore lint/a11y/noAutofocus: the reader opened this to search; Escape leads back
          autoFocus
          role="combobox"
          aria-label={t("metric:search")}
          aria-expanded="true"
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={active ? `${id}-${active.id}` : undefined}
          placeholder={t("metric:search")}
          autoComplete="off"
          spellCheck={false}
          enterKeyHint="done"
          value={query}
          onChange={(event) => {
            setQuery(event.target.value);
            setPointed(null);
            walked.current = true;
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <div ref={list} id={`${id}-list`} role="listbox" aria-label={t("metric:list")} className={styles.list}>
        {found.groups.map(({ group, metrics }) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of options, not of form fields
          <div key={group} role="group" aria-labelledby={`${id}-${group}`}>
            <div id={`${id}-${group}`} className={styles.group} role="presentation">
              {t(`metric:group.${group}`)}
            </div>
            {metrics.map((metric) => (
              <MetricOption
                key={metric.id}
                id={`${id}-${metric.id}`}
                metric={metric}
                coverage={coverageText(metric.id)}
                qualities={metricCoverage(atlas).get(metric.id)?.qualities ?? []}
                chosen={metric.id === current}
                active={metric === active}
                onPoint={() => setPointed(metric.id)}
                onChoose={() => onChoose(metric.id)}
              />
            ))}
          </div>
        ))}
      </div>
      <p role="status" className={found.order.length > 0 ? "visually-hidden" : styles.none}>
        {found.order.length > 0 ? (
          <span data-ui-count>{t("metric:found", { count: found.order.length })}</span>
        ) : (
          t("metric:none-found")
        )}
      </p>
    </>
  );
}
