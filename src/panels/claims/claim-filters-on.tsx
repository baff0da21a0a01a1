import { X } from "lucide-react";
import { useRef } from "react";
import { useFormat } from "../../bind/use-format.ts";
import { useView } from "../../bind/use-view.ts";
import { CLAIM_FACETS } from "../../derive/claim-list.ts";
import { chooseEvidence, chooseTime, clearClaimFilters } from "../../state/actions.ts";
import { Button } from "../../ui/button.tsx";
import { toggleOption, useChosen, useOptionName } from "./claim-options.ts";
import styles from "./claims.module.css";

interface FilterOn {
  readonly key: string;
  readonly words: string;
  remove(): void;
}

/** Every filter that keeps claims back: the map's own among them. */
export function useClaimFiltersOn(): readonly FilterOn[] {
  const { t, date } = useFormat();
  const text = useView((view) => view.evidence.text);
  const window = useView((view) => view.time.window);
  const nameOf = useOptionName();
  const chosen = {
    places: useChosen("places"),
    themes: useChosen("themes"),
    kinds: useChosen("kinds"),
    qualities: useChosen("qualities"),
    technologies: useChosen("technologies"),
  };
  const on: FilterOn[] = CLAIM_FACETS.flatMap((facet) =>
    chosen[facet].map((option) => ({
      key: `${facet} ${option}`,
      words: nameOf(facet, option),
      remove: () => toggleOption(facet, option),
    })),
  );
  if (text.trim() !== "") {
    const words = t("claims:text-filter", { text: text.trim() });
    on.unshift({ key: "text", words, remove: () => chooseEvidence({ text: "" }) });
  }
  if (window) {
    const words = t("claims:window-filter", { from: date(window.from), to: date(window.to) });
    on.push({ key: "window", words, remove: () => chooseTime({ window: null }) });
  }
  return on;
}

/** The filters that are on as chips: each is taken off by itself, or all together. */
export function ClaimFiltersOn() {
  const { t } = useFormat();
  const on = useClaimFiltersOn();
  const list = useRef<HTMLUListElement>(null);
  if (on.length === 0) return null;

  /** The focus goes to the neighbour, or the keyboard would be thrown back to the top of the page. */
  function remove(filter: FilterOn, index: number) {
    const buttons = [...(list.current?.querySelectorAll("button") ?? [])];
    (buttons[index + 1] ?? buttons[index - 1])?.focus();
    filter.remove();
  }

  return (
    <div className={styles.on}>
      <ul ref={list} aria-label={t("claims:active")}>
        {on.map((filter, index) => (
          <li key={filter.key}>
            <button type="button" onClick={() => remove(filter, index)}>
              <span data-ui-count>{filter.words}</span>
              <X aria-hidden="true" />
              <span className="visually-hidden">{t("claims:remove-word")}</span>
            </button>
          </li>
        ))}
      </ul>
      <Button onClick={clearClaimFilters}>{t("claims:clear")}</Button>
    </div>
  );
}
