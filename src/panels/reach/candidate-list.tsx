import { type ReactNode, useEffect, useState } from "react";
import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import { type CandidateOrigin, MAX_CANDIDATES, type Origin } from "../../state/view.ts";
import { Button } from "../../ui/button.tsx";
import styles from "./candidate-list.module.css";
import { cityOrigins, READY_LISTS, READY_NAMES } from "./candidates.ts";
import { CoordinatesField } from "./coordinates-field.tsx";
import { candidateName } from "./origin-name.ts";
import shared from "./reach.module.css";

type CandidateSet = Extract<Origin, { type: "set" }>;

interface CandidateListProps {
  /** What is chosen so far: a set, one origin that it begins with, or nothing. */
  origin: Origin | null;
  /** Whether there is a reach that stays as it was while fewer than two are chosen. */
  isOfReach: boolean;
  onChange: (origin: CandidateSet) => void;
}

const keyOf = (one: CandidateOrigin) => JSON.stringify(one);
const membersOf = (origin: Origin | null): readonly CandidateOrigin[] =>
  origin === null ? [] : origin.type === "set" ? origin.of : [origin];

/** Places where an origin may be, one of which it is: ready-made lists, ticks, typed points. */
export function CandidateList({ origin, isOfReach, onChange }: CandidateListProps) {
  const atlas = useAtlas();
  const format = useFormat();
  const { t } = format;
  const [draft, setDraft] = useState(() => membersOf(origin));
  useEffect(() => {
    if (origin?.type === "set") setDraft(origin.of);
  }, [origin]);
  const choose = (next: readonly CandidateOrigin[]) => {
    setDraft(next);
    if (next.length >= 2 && next.length <= MAX_CANDIDATES) onChange({ type: "set", of: [...next] });
  };
  const chosen = new Set(draft.map(keyOf));
  const toggle = (one: CandidateOrigin) =>
    choose(chosen.has(keyOf(one)) ? draft.filter((other) => keyOf(other) !== keyOf(one)) : [...draft, one]);

  const sites = atlas.sites.filter((site) => site.lngLat);
  const siteOrigins = (isBase: boolean) =>
    sites.flatMap((site): CandidateOrigin[] => (site.baseCluster === isBase ? [{ type: "site", id: site.id }] : []));
  const districts = READY_LISTS.districts(atlas);
  const cities = cityOrigins(atlas);
  const offered = new Set([...siteOrigins(true), ...siteOrigins(false), ...districts, ...cities].map(keyOf));
  const points = draft.filter((one) => !offered.has(keyOf(one)));
  const isFull = draft.length >= MAX_CANDIDATES;
  const row = (one: CandidateOrigin): ReactNode => (
    <label key={keyOf(one)} className={styles.tick}>
      <input
        type="checkbox"
        checked={chosen.has(keyOf(one))}
        disabled={isFull && !chosen.has(keyOf(one))}
        onChange={() => toggle(one)}
      />
      <span data-ui-count title={candidateName(atlas, format, one)}>
        {candidateName(atlas, format, one)}
      </span>
    </label>
  );
  const group = (title: string, members: readonly CandidateOrigin[]) =>
    members.length > 0 && (
      <fieldset className={styles.ticks}>
        <legend className={styles.legend}>{t(`reach:origin.${title}`)}</legend>
        {members.map(row)}
      </fieldset>
    );
  return (
    <div className={styles.candidates}>
      <fieldset className={shared.presets}>
        <legend className={shared.legend}>{t("reach:candidates.ready")}</legend>
        {READY_NAMES.map((name) => {
          const list = READY_LISTS[name](atlas);
          return (
            <Button key={name} className={shared.preset ?? ""} onClick={() => choose(list)}>
              <span data-ui-count>{t(`reach:candidates.${name}`, { count: list.length })}</span>
            </Button>
          );
        })}
      </fieldset>
      <div className={shared.head}>
        <span role="status" data-ui-count>
          {t("reach:candidates.count", { count: draft.length })}
        </span>
        {draft.length > 0 && (
          <button type="button" className={shared.clear} onClick={() => choose([])}>
            {t("reach:candidates.clear")}
          </button>
        )}
      </div>
      {draft.length < 2 && (
        <p className={shared.warn}>{t(isOfReach ? "reach:candidates.few" : "reach:candidates.few-new")}</p>
      )}
      {isFull && (
        <p className={shared.warn} data-ui-count>
          {t("reach:candidates.full", { max: MAX_CANDIDATES })}
        </p>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <section className={styles.scroll} tabIndex={0} aria-label={t("reach:candidates.label")}>
        {group("points", points)}
        {group("bases", siteOrigins(true))}
        {group("sites", siteOrigins(false))}
        {group("districts", districts)}
        {group("cities", cities)}
      </section>
      <CoordinatesField
        take={t("reach:coordinates-set")}
        disabled={isFull}
        onTake={({ lng, lat }) => {
          const point = { type: "point", lng, lat } as const;
          if (!chosen.has(keyOf(point))) choose([...draft, point]);
        }}
      />
    </div>
  );
}
