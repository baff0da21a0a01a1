import { Plus } from "lucide-react";
import { type KeyboardEvent, useId, useState } from "react";
import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import { normalise } from "../../derive/search.ts";
import type { Atlas } from "../../model/atlas.ts";
import styles from "./place-picker.module.css";

interface Option {
  readonly id: string;
  readonly record: string;
  readonly name: string;
  readonly detail: string;
  readonly found: string;
}

const MOST = 8;

function optionsOf(atlas: Atlas, text: ReturnType<typeof useFormat>["text"], t: ReturnType<typeof useFormat>["t"]) {
  const texts = (...names: { zhHans: string; zhHant: string; en: string }[]) =>
    normalise(names.map(({ zhHans, zhHant, en }) => `${zhHans} ${zhHant} ${en}`).join(" "));
  const places = [...atlas.districts, atlas.city, ...atlas.cities.filter(({ id }) => id !== atlas.city.id)];
  return [
    ...places.map(
      (place): Option => ({
        id: place.id,
        record: `place:${place.id}`,
        name: text(place.names),
        detail: place.id,
        found: `${texts(place.names, place.shortNames, ...place.aliases.map((alias) => alias.names))} ${place.id}`,
      }),
    ),
    ...atlas.sites.map(
      (site): Option => ({
        id: site.id,
        record: `site:${site.id}`,
        name: text(site.shortNames),
        detail: t(`labels:site-kind.${site.kind}`),
        found: texts(site.names, site.shortNames),
      }),
    ),
  ];
}

interface PlacePickerProps {
  chosen: readonly string[];
  onChoose: (id: string) => void;
}

/** Finds a district, a city or a site by any of its names and adds it. */
export function PlacePicker({ chosen, onChoose }: PlacePickerProps) {
  const atlas = useAtlas();
  const { t, text } = useFormat();
  const listId = useId();
  const [query, setQuery] = useState("");
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const words = normalise(query).split(" ").filter(Boolean);
  const found = isOpen
    ? optionsOf(atlas, text, t).filter(
        (option) => !chosen.includes(option.id) && words.every((word) => option.found.includes(word)),
      )
    : [];
  // Without a question all districts, with one the first few answers.
  const options = words.length === 0 ? found.slice(0, atlas.districts.length + 1) : found.slice(0, MOST);
  const at = Math.min(active, options.length - 1);
  const choose = (option: Option) => {
    onChoose(option.id);
    setQuery("");
    setOpen(false);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const option = options[at];
    if (step) {
      setOpen(true);
      if (options.length > 0) setActive((at + step + options.length) % options.length);
    } else if (event.key === "Enter" && option) choose(option);
    else if (event.key === "Escape" && isOpen) setOpen(false);
    else return;
    event.preventDefault();
  };
  return (
    <div className={styles.picker}>
      <Plus aria-hidden="true" />
      <input
        type="text"
        role="combobox"
        aria-label={t("table:add-place")}
        aria-expanded={options.length > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={options[at] ? `${listId}-${options[at].id}` : undefined}
        placeholder={t("table:add-place")}
        autoComplete="off"
        spellCheck={false}
        value={query}
        onFocus={() => setOpen(true)}
        onClick={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onChange={(event) => {
          setQuery(event.target.value);
          setActive(0);
          setOpen(true);
        }}
        onKeyDown={onKeyDown}
      />
      {options.length > 0 && (
        <div id={listId} role="listbox" aria-label={t("table:add-place")} className={styles.list}>
          {options.map((option, i) => (
            <div
              key={option.id}
              id={`${listId}-${option.id}`}
              role="option"
              tabIndex={-1}
              aria-selected={i === at}
              data-record={option.record}
              // Before the field loses the focus, which would close the list.
              onPointerDown={(event) => {
                event.preventDefault();
                choose(option);
              }}
            >
              <span>{option.name}</span>
              <span className={styles.detail}>{option.detail}</span>
            </div>
          ))}
        </div>
      )}
      {isOpen && words.length > 0 && options.length === 0 && (
        <p role="status" className={styles.list}>
          {t("search:none")}
        </p>
      )}
    </div>
  );
}
