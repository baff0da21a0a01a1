import { useState } from "react";
import type { Issue } from "../../../data/schema/issue.ts";
import { type readAreas, storedFrom } from "../../bind/isochrone-reading.ts";
import { useFormat } from "../../bind/use-format.ts";
import { useView } from "../../bind/use-view.ts";
import { notify, requestCamera } from "../../state/ephemeral-store.ts";
import { addIsochrones } from "../../state/isochrone-store.ts";
import { addReaches } from "../../state/reach-actions.ts";
import { MAX_REACHES, type Origin } from "../../state/view.ts";
import { Button } from "../../ui/button.tsx";
import { areaName, extentWords } from "./area-name.ts";
import { Elsewhere } from "./elsewhere.tsx";
import styles from "./isochrones.module.css";
import { IssueList } from "./issue-list.tsx";

type Area = Extract<Awaited<ReturnType<typeof readAreas>>, { ok: true }>["isochrones"][number];

const MAX_MINUTES = 14_400;

/** The minutes that the reader adds to an area which does not state them; null where the text is no such number. */
function minutesFrom(text: string | undefined): number | null {
  const minutes = Number(text?.normalize("NFKC").trim() || "x");
  return minutes > 0 && minutes <= MAX_MINUTES ? minutes : null;
}

interface FoundAreasProps {
  areas: readonly Area[];
  issues: readonly Issue[];
  fileName: string;
  origin: Origin | null;
  onDone: () => void;
  onAdded: () => void;
}

/** What a file holds: which of it becomes a reach of the chosen base, and what had to be put right. */
export function FoundAreas({ areas, issues, fileName, origin, onDone, onAdded }: FoundAreasProps) {
  const format = useFormat();
  const { t } = format;
  const room = useView((view) => MAX_REACHES - view.reaches.length);
  const [chosen, setChosen] = useState(() => new Set(areas.slice(0, Math.max(1, room)).map(({ id }) => id)));
  const [minutes, setMinutes] = useState<Readonly<Record<string, string>>>({});
  const wanted = areas.filter(({ id }) => chosen.has(id));
  const reason =
    wanted.length === 0
      ? t("isochrone:found.none")
      : wanted.length > room
        ? t("isochrone:found.room", { room })
        : origin === null
          ? t("isochrone:issue.origin-no-point")
          : undefined;

  function toggle(id: string): void {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  }

  function add(): void {
    if (!origin) return;
    const originSiteId = origin.type === "site" ? origin.id : null;
    const from = { fileName, host: null, originSiteId };
    void addIsochrones(wanted.map((area) => storedFrom(area, { ...from, minutes: minutesFrom(minutes[area.id]) })));
    addReaches(wanted.map(({ id }) => ({ origin, extent: { type: "isochrone", id } })));
    requestCamera({ type: "reaches" });
    notify({ severity: "info", key: "isochrone:found.added", params: { count: wanted.length }, undoable: true });
    onDone();
    onAdded();
  }

  return (
    <fieldset className={styles.found}>
      <legend data-ui-count>{t("isochrone:found.title", { count: areas.length, name: fileName })}</legend>
      <ul className={styles.list}>
        {areas.map((area) => (
          <li key={area.id}>
            <label className={styles.check}>
              <input type="checkbox" checked={chosen.has(area.id)} onChange={() => toggle(area.id)} />
              <AreaWords area={area} />
            </label>
            {area.minutes === null && area.km === null && (
              <input
                className={styles.minutes}
                inputMode="decimal"
                autoComplete="off"
                placeholder={t("isochrone:found.minutes")}
                aria-label={`${t("isochrone:found.minutes")}: ${areaName(format, area)}`}
                aria-invalid={Boolean(minutes[area.id]?.trim()) && minutesFrom(minutes[area.id]) === null}
                value={minutes[area.id] ?? ""}
                onChange={({ target }) => setMinutes({ ...minutes, [area.id]: target.value })}
              />
            )}
            {origin && <Elsewhere area={area} origin={origin} />}
          </li>
        ))}
      </ul>
      <IssueList issues={issues} />
      {reason && (
        <p className={styles.warn} role="status" data-ui-count>
          {reason}
        </p>
      )}
      <div className={styles.buttons}>
        <Button variant="primary" aria-disabled={reason !== undefined} title={reason} onClick={add}>
          <span data-ui-count>{t("isochrone:found.add", { count: wanted.length })}</span>
        </Button>
        <Button onClick={onDone}>{t("isochrone:found.drop")}</Button>
      </div>
    </fieldset>
  );
}

/** An area's line, its number readable by a program too. */
export function AreaWords({ area }: { area: Parameters<typeof areaName>[1] }) {
  const format = useFormat();
  const value = area.minutes ?? area.km;
  const rest = areaName(format, area).slice(extentWords(format, area).length);
  return (
    <span>
      <strong
        className={styles.extent}
        {...(value !== null && { "data-value": value, "data-computed": "brought-area" })}
      >
        {extentWords(format, area)}
      </strong>
      <span data-ui-count>{rest}</span>
    </span>
  );
}
