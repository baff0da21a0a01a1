import { useId, useMemo, useState } from "react";
import { useSitingChange } from "../../bind/use-siting.ts";
import { Button } from "../../ui/button.tsx";
import styles from "./siting-answer.module.css";
import { useToldNow } from "./told.ts";

/** Offered of those whose name begins so. */
const MOST_OFFERED = 50;

/** Adds a candidate to the pick by its name. */
export function PickAdd() {
  const { data, choice, candidate, format } = useToldNow();
  const { t } = format;
  const change = useSitingChange();
  const list = useId();
  const [text, setText] = useState("");
  const asked = text.trim().toLowerCase();
  // Tens of thousands of names are made only for somebody who types one.
  const isTyped = asked !== "";
  const named = useMemo(
    () => (isTyped ? data.candidates.map((_, place) => candidate(place)) : []),
    [isTyped, data, candidate],
  );
  const free = named.flatMap((name, place) => {
    const of = data.candidates[place];
    return !of || of.isOpen || choice.pick.includes(of.id) ? [] : [{ id: of.id, name }];
  });
  const found = free.find(({ name, id }) => name.toLowerCase() === asked || id === asked);
  const offered = free.filter(({ name }) => name.toLowerCase().startsWith(asked)).slice(0, MOST_OFFERED);
  const add = () => {
    if (!found) return;
    change({ pick: [...choice.pick, found.id] });
    setText("");
  };
  return (
    <form
      className={styles.add}
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <input
        type="text"
        list={list}
        value={text}
        aria-label={t("siting-answer:pick.add-which")}
        placeholder={t("siting-answer:pick.add-which")}
        onChange={(event) => setText(event.target.value)}
      />
      <datalist id={list}>
        {offered.map(({ id, name }) => (
          <option key={id} value={name} />
        ))}
      </datalist>
      <Button
        aria-disabled={!found}
        title={found || asked === "" ? undefined : t("siting-answer:pick.add-why")}
        onClick={add}
      >
        {t("siting-answer:pick.add")}
      </Button>
    </form>
  );
}
