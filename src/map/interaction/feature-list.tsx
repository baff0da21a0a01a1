import { type KeyboardEvent, useRef, useState } from "react";
import type { Place } from "../../../data/schema/place.ts";
import type { Site } from "../../../data/schema/site.ts";
import { missingWords } from "../../bind/missing-words.ts";
import { useMetricAnswer, useRanking } from "../../bind/use-answers.ts";
import { useAtlas } from "../../bind/use-atlas.ts";
import { type Format, useFormat } from "../../bind/use-format.ts";
import { usePaneName } from "../../bind/use-pane.ts";
import type { ClaimsOnMap } from "../../derive/claims-on-map.ts";
import { shownRef } from "../../derive/figure-ref.ts";
import type { MetricAnswer, PlaceValue } from "../../derive/value-at.ts";
import { openClaims, select } from "../../state/actions.ts";
import { hover } from "../../state/ephemeral-store.ts";

export interface FocusTarget {
  readonly type: "place" | "site";
  readonly id: string;
}

interface FeatureListProps {
  sites: readonly Site[];
  /** Where they are shown, the claims on each district follow the sites. */
  claims: ClaimsOnMap | null;
  /** What an analysis says of each place. */
  said: ReadonlyMap<string, string>;
  onFocus: (target: FocusTarget | null) => void;
}

const STEP: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/**
 * What the map shows, as a list for keyboard and screen reader: one stop of the Tab key, arrows go from one to the
 * next and the map marks it, Enter selects.
 */
export function FeatureList({ sites, claims, said, onFocus }: FeatureListProps) {
  const atlas = useAtlas();
  const format = useFormat();
  const name = usePaneName(format.t("map:features"));
  const answer = useMetricAnswer();
  const ranking = useRanking();
  const list = useRef<HTMLUListElement>(null);
  const [current, setCurrent] = useState(0);
  const values = answer.cities.length > 0 ? answer.cities : answer.districts;
  const drawn = sites.filter((site) => site.lngLat);
  const counted = claims ? atlas.districts.filter(({ id }) => claims.byPlace.has(id)) : [];
  const targets: (FocusTarget & { claims?: number })[] = [
    ...values.map(({ placeId }) => ({ type: "place" as const, id: placeId })),
    ...drawn.map(({ id }) => ({ type: "site" as const, id })),
    ...counted.map(({ id }) => ({ type: "place" as const, id, claims: claims?.byPlace.get(id) ?? 0 })),
  ];
  const at = Math.min(current, targets.length - 1);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEP[event.key];
    const next =
      event.key === "Home"
        ? 0
        : event.key === "End"
          ? targets.length - 1
          : step && (at + step + targets.length) % targets.length;
    if (next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    list.current?.querySelectorAll("button")[next]?.focus();
  };
  const focus = (index: number) => {
    const target = targets[index];
    if (!target) return;
    setCurrent(index);
    hover(target);
    onFocus(target);
  };
  const blur = () => {
    hover(null);
    onFocus(null);
  };
  return (
    <ul ref={list} className="visually-hidden" aria-label={name} onKeyDown={onKeyDown}>
      {targets.map((target, index) => (
        <li key={`${target.type}/${target.id}/${target.claims !== undefined}`}>
          <button
            type="button"
            tabIndex={index === at ? 0 : -1}
            onFocus={() => focus(index)}
            onBlur={blur}
            onClick={() => (target.claims === undefined ? select(target) : openClaims({ district: target.id }))}
          >
            {target.claims !== undefined ? (
              <span data-ui-count>
                {format.t("map:claims-of", {
                  place: format.text((atlas.placeById.get(target.id) as Place).names),
                  count: target.claims,
                })}
              </span>
            ) : target.type === "place" ? (
              <>
                <PlaceWords
                  value={values[index] as PlaceValue}
                  answer={answer}
                  rank={ranking.rankOf.get(target.id)}
                  of={ranking.of}
                  format={format}
                />
                {said.has(target.id) && <span data-ui-count>{` · ${said.get(target.id)}`}</span>}
              </>
            ) : (
              <SiteWords site={atlas.siteById.get(target.id) as Site} format={format} />
            )}
          </button>
        </li>
      ))}
    </ul>
  );
}

interface PlaceWordsProps {
  value: PlaceValue;
  answer: MetricAnswer;
  rank: number | undefined;
  of: number;
  format: Format;
}

function PlaceWords({ value, answer, rank, of, format }: PlaceWordsProps) {
  const atlas = useAtlas();
  const { t, text } = format;
  const place = atlas.placeById.get(value.placeId);
  const name = place ? text(place.names) : value.placeId;
  if (!value.figure || !value.shown) {
    return `${name} · ${t("figure:no-data")} · ${missingWords(format, atlas, answer, value)}`;
  }
  return (
    <>
      {`${name} `}
      <span data-figure={shownRef(value, answer.denominator)} data-value={value.shown.value}>
        {format.valueOf(answer, { type: "number", ...value.shown })}
      </span>{" "}
      <span data-period>{format.periodOf(value)}</span>
      {rank !== undefined && <span data-ui-count>{` ${t("figure:rank", { rank, of })}`}</span>}
    </>
  );
}

function SiteWords({ site, format }: { site: Site; format: Format }) {
  const { t, text, number } = format;
  return (
    <>
      <span data-record={`site:${site.id}`}>{text(site.names)}</span>
      {` · ${t(`labels:site-kind.${site.kind}`)}`}
      {site.geometry === "area"
        ? ` · ${t("map:area-claim")}`
        : site.uncertaintyM !== null && (
            <span data-ui-count>{` · ${t("map:uncertain", { km: number(site.uncertaintyM / 1000, 1) })}`}</span>
          )}
    </>
  );
}
