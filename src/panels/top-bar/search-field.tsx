import { Search } from "lucide-react";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import type { Hit, HitGroup } from "../../derive/search.ts";
import { notify } from "../../state/ephemeral-store.ts";
import styles from "./search.module.css";

type Engine = typeof import("./search-results.tsx") & typeof import("../../derive/search.ts");
const NO_GROUPS: readonly HitGroup[] = [];

interface SearchFieldProps {
  autoFocus?: boolean;
  onDone?: () => void;
}

/** Finds places, sites, metrics and claims; a combobox whose list is loaded when it is first wanted. */
export function SearchField({ autoFocus = false, onDone }: SearchFieldProps) {
  const { t } = useFormat();
  const atlas = useAtlas();
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const [engine, setEngine] = useState<Engine | null>(null);
  const [query, setQuery] = useState("");
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  useSlash(input);
  useEffect(() => {
    if (autoFocus) input.current?.focus();
  }, [autoFocus]);

  const groups = engine && isOpen ? engine.search(atlas, query) : NO_GROUPS;
  const hits = groups.flatMap((group) => group.hits);
  const optionId = (hit: Hit) => `${listId}-${hit.group}-${hit.id}`;
  const chosen = hits[Math.min(active, hits.length - 1)];
  const activeId = chosen ? optionId(chosen) : null;
  useEffect(() => {
    if (activeId) document.getElementById(activeId)?.scrollIntoView({ block: "nearest" });
  }, [activeId]);

  const load = () => {
    if (engine) return;
    Promise.all([import("./search-results.tsx"), import("../../derive/search.ts")]).then(
      ([list, answers]) => setEngine({ ...list, ...answers }),
      () => notify({ severity: "error", key: "notice.file-lost" }),
    );
  };
  const choose = (hit: Hit) => {
    engine?.goTo(atlas, hit);
    setQuery("");
    setOpen(false);
    onDone?.();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && hits.length > 0) {
      setOpen(true);
      setActive((Math.min(active, hits.length - 1) + step + hits.length) % hits.length);
    } else if (event.key === "Enter" && chosen) choose(chosen);
    else if (event.key === "Escape") {
      if (query === "") {
        input.current?.blur();
        onDone?.();
      }
      setQuery("");
      setOpen(false);
    } else return;
    event.preventDefault();
  };
  const isAsked = isOpen && query.trim() !== "" && engine !== null;
  return (
    <search className={styles.search}>
      <Search aria-hidden="true" />
      <input
        ref={input}
        type="text"
        role="combobox"
        className={styles.field}
        aria-label={t("search:label")}
        aria-expanded={hits.length > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={activeId ?? undefined}
        aria-keyshortcuts="/"
        placeholder={t("search:placeholder")}
        autoComplete="off"
        spellCheck={false}
        value={query}
        onFocus={load}
        onBlur={() => setOpen(false)}
        onClick={() => setOpen(true)}
        onChange={(event) => {
          setQuery(event.target.value);
          setActive(0);
          setOpen(true);
        }}
        onKeyDown={onKeyDown}
      />
      <span className={styles.key} aria-hidden="true">
        /
      </span>
      {isAsked && hits.length > 0 && (
        <engine.SearchResults
          listId={listId}
          groups={groups}
          activeId={activeId}
          optionId={optionId}
          onChoose={choose}
        />
      )}
      <p role="status" className={isAsked && hits.length === 0 ? styles.none : "visually-hidden"} data-ui-count>
        {isAsked && (hits.length === 0 ? t("search:none") : t("search:count", { count: hits.length }))}
      </p>
    </search>
  );
}

/** "/" goes to the field from anywhere that is not a field itself. */
function useSlash(input: React.RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target instanceof Element && event.target.closest("input:not([type=radio]), textarea, select")) return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, [input]);
}
