import { Crosshair, X } from "lucide-react";
import { useFormat } from "../../bind/use-format.ts";
import { useSitingChange, useSitingChoice } from "../../bind/use-siting.ts";
import { useEphemeral, useView } from "../../bind/use-view.ts";
import { MOST_DRAWN } from "../../siting/choice.ts";
import { chooseTab } from "../../state/actions.ts";
import { pick } from "../../state/ephemeral-store.ts";
import { Button, IconButton } from "../../ui/button.tsx";
import { CoordinatesField } from "../reach/coordinates-field.tsx";
import { withoutDrawn } from "./choice-edits.ts";
import styles from "./siting.module.css";

/** Points set on the map or typed: how to set one, and how to take one away. */
export function DrawnPoints() {
  const { t, number } = useFormat();
  const choice = useSitingChoice();
  const change = useSitingChange();
  const isFull = choice.drawn.length >= MOST_DRAWN;
  return (
    <>
      {choice.drawn.length > 0 && (
        <ul className={styles.list}>
          {choice.drawn.map(([lng, lat], i) => (
            <li key={`${lng} ${lat}`} className={styles.line} data-record={`point:${lng},${lat}`}>
              <span>{t("siting:label.drawn", { number: i + 1 })}</span>
              <span className={styles.quiet}>
                {number(lng, 4)}, {number(lat, 4)}
              </span>
              <IconButton
                className={styles.fold ?? ""}
                label={t("siting:remove", { what: t("siting:label.drawn", { number: i + 1 }) })}
                icon={<X aria-hidden="true" />}
                onClick={() => change(withoutDrawn(choice, i))}
              />
            </li>
          ))}
        </ul>
      )}
      <SetOnMap disabled={isFull} />
      <CoordinatesField
        take={t("siting:add")}
        disabled={isFull}
        onTake={({ lng, lat }) => {
          const isThere = choice.drawn.some(([x, y]) => x === lng && y === lat);
          if (!isThere) change({ drawn: [...choice.drawn, [lng, lat]] });
        }}
      />
      {isFull && (
        <p className={styles.note} data-ui-count>
          {t("siting:candidates.drawn-full", { count: MOST_DRAWN })}
        </p>
      )}
    </>
  );
}

/** Lets clicks on the map set points. */
function SetOnMap({ disabled }: { disabled: boolean }) {
  const { t } = useFormat();
  const isPicking = useEphemeral((state) => state.picking === "site-candidate");
  const tab = useView((view) => view.tab);
  const start = () => {
    if (tab !== "map") chooseTab("map");
    pick("site-candidate");
  };
  return (
    <Button
      icon={<Crosshair aria-hidden="true" />}
      aria-pressed={isPicking}
      aria-disabled={disabled}
      data-pick
      onClick={() => (isPicking ? pick(null) : start())}
    >
      {t(isPicking ? "reach:picking" : "siting:candidates.set-on-map")}
    </Button>
  );
}
