import { useId, useState } from "react";
import { useSitingChange } from "../../bind/use-siting.ts";
import { Button } from "../../ui/button.tsx";
import styles from "./siting-answer.module.css";
import { useToldNow } from "./told.ts";

/** Offered by name; with more a list is no help, and the name is typed. */
const MOST_OFFERED = 500;

/** Adds a candidate to the pick by its name. */
export function PickAdd() {
  const { data, choice, candidate, format } = useToldNow();
  const { t } = format;
  const change = useSitingChange();
  const list = useId();
  const [text, setText] = useState("");
  const free = data.candidates.flatMap(({ id, isOpen }, place) =>
    isOpen || choice.pick.includes(id) ? [] : [{ id, name: candidate(place) }],
  );
  const asked = text.trim().toLowerCase();
  const found = free.find(({ name, id }) => name.toLowerCase() === asked || id === asked);
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
        {free.slice(0, MOST_OFFERED).map(({ id, name }) => (
          <option key={id} value={name} />
        ))}
      </datalist>
      <Button aria-disabled={!found} title={found ? undefined : t("siting-answer:pick.add-why")} onClick={add}>
        {t("siting-answer:pick.add")}
      </Button>
    </form>
  );
}
