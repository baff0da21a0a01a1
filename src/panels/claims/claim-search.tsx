import { Search, X } from "lucide-react";
import { useFormat } from "../../bind/use-format.ts";
import { useView } from "../../bind/use-view.ts";
import { chooseEvidence } from "../../state/actions.ts";
import { IconButton } from "../../ui/button.tsx";
import styles from "./claims.module.css";

const LONGEST = 80;

/** Searches while it is typed in; leaving the field makes one step of it. */
export function ClaimSearch() {
  const { t } = useFormat();
  const text = useView((view) => view.evidence.text);
  const settle = () => chooseEvidence({ text });
  return (
    <div className={styles.search}>
      <Search aria-hidden="true" />
      <input
        type="search"
        aria-label={t("claims:search")}
        placeholder={t("claims:placeholder")}
        autoComplete="off"
        spellCheck={false}
        maxLength={LONGEST}
        value={text}
        onChange={(event) => chooseEvidence({ text: event.target.value.slice(0, LONGEST) }, "gesture")}
        onBlur={settle}
        onKeyDown={(event) => {
          if (event.key === "Enter") settle();
          if (event.key !== "Escape" || text === "") return;
          event.preventDefault();
          chooseEvidence({ text: "" });
        }}
      />
      {text !== "" && (
        <IconButton
          label={t("claims:clear-text")}
          icon={<X aria-hidden="true" />}
          onClick={() => chooseEvidence({ text: "" })}
        />
      )}
    </div>
  );
}
