import { X } from "lucide-react";
import { useRef } from "react";
import { useClasses, useFiltered, useMetricAnswer } from "../../bind/use-answers.ts";
import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import { useView } from "../../bind/use-view.ts";
import { histogram } from "../../derive/histogram.ts";
import { chooseFacet, chooseTime, toggleFacet } from "../../state/actions.ts";
import { LIST_FACETS } from "./facet-options.ts";
import styles from "./filters-panel.module.css";
import { useOptionWords } from "./use-option-words.ts";

interface ActiveFilter {
  readonly key: string;
  readonly words: string;
  readonly isPeriod: boolean;
  remove(): void;
}

function useActiveFilters(): readonly ActiveFilter[] {
  const { t, scaleOf, scaled, date } = useFormat();
  const answer = useMetricAnswer();
  const axis = histogram(useAtlas(), answer, useClasses(), useFiltered());
  const facets = useView((view) => view.facets);
  const window = useView((view) => view.time.window);
  const words = useOptionWords();
  const active: ActiveFilter[] = LIST_FACETS.flatMap((facet) =>
    (facets[facet] as readonly string[]).map((option) => ({
      key: `${facet} ${option}`,
      words: words(facet, option),
      isPeriod: false,
      remove: () => toggleFacet(facet, option as never),
    })),
  );
  if (facets.range) {
    const [low, high] = facets.range;
    // The unit that the histogram writes.
    const max = axis?.max ?? high;
    const unit = scaleOf(answer, max);
    active.push({
      key: "range",
      words: t("filters:range", { low: scaled(low, unit, max), high: scaled(high, unit, max), unit: unit.label }),
      isPeriod: false,
      remove: () => chooseFacet("range", null),
    });
  }
  if (window) {
    active.push({
      key: "window",
      words: t("filters:window", { from: date(window.from), to: date(window.to) }),
      isPeriod: true,
      remove: () => chooseTime({ window: null }),
    });
  }
  return active;
}

/** Every filter that is on, each to be taken off by itself. */
export function ActiveFilters() {
  const { t } = useFormat();
  const active = useActiveFilters();
  const list = useRef<HTMLUListElement>(null);
  if (active.length === 0) return null;

  /** The focus goes to the neighbour, or the keyboard would be thrown back to the top of the page. */
  function remove(filter: ActiveFilter, index: number) {
    const buttons = [...(list.current?.querySelectorAll("button") ?? [])];
    (buttons[index + 1] ?? buttons[index - 1])?.focus();
    filter.remove();
  }

  return (
    <ul ref={list} className={styles.active} aria-label={t("filters:active")}>
      {active.map((filter, index) => (
        <li key={filter.key}>
          <button
            type="button"
            className={styles.remove}
            title={t("filters:remove", { filter: filter.words })}
            onClick={() => remove(filter, index)}
          >
            <span data-ui-count data-period={filter.isPeriod || undefined}>
              {filter.words}
            </span>
            <X aria-hidden="true" />
            <span className="visually-hidden">{t("filters:remove-word")}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
