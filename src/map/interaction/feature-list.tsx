import { type KeyboardEvent, memo, useCallback, useRef, useState } from "react";
import type { Site } from "../../../data/schema/site.ts";
import { missingWords } from "../../bind/missing-words.ts";
import { useMetricAnswer, useRanking } from "../../bind/use-answers.ts";
import { useAtlas } from "../../bind/use-atlas.ts";
import { type Format, useFormat } from "../../bind/use-format.ts";
import { usePaneName } from "../../bind/use-pane.ts";
import type { ClaimsOnMap } from "../../derive/claims-on-map.ts";
import { shownRef } from "../../derive/figure-ref.ts";
import type { Ranking } from "../../derive/ranking.ts";
import type { MetricAnswer, PlaceValue } from "../../derive/value-at.ts";
import type { Atlas } from "../../model/atlas.ts";
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
  const length = values.length + drawn.length + counted.length;
  const at = Math.min(current, length - 1);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEP[event.key];
    const next = event.key === "Home" ? 0 : event.key === "End" ? length - 1 : step && (at + step + length) % length;
    if (next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    list.current?.querySelectorAll("button")[next]?.focus();
  };
  const onEnter = useCallback(
    (index: number, target: FocusTarget) => {
      setCurrent(index);
      hover(target);
      onFocus(target);
    },
    [onFocus],
  );
  const onLeave = useCallback(() => {
    hover(null);
    onFocus(null);
  }, [onFocus]);
  const stop = (index: number) => ({ index, isCurrent: index === at, onEnter, onLeave });
  return (
    <ul ref={list} className="visually-hidden" aria-label={name} onKeyDown={onKeyDown}>
      {values.map((value, i) => (
        <PlaceItem
          key={value.placeId}
          {...stop(i)}
          placeId={value.placeId}
          {...placeWords(format, atlas, answer, value, ranking)}
          said={said.get(value.placeId)}
        />
      ))}
      {drawn.map((site, i) => (
        <SiteItem key={site.id} {...stop(values.length + i)} site={site} />
      ))}
      {counted.map(({ id, names }, i) => (
        <li key={`claims/${id}`}>
          <button
            {...stopProps(stop(values.length + drawn.length + i), { type: "place", id })}
            onClick={() => openClaims({ district: id })}
          >
            <span data-ui-count>
              {format.t("map:claims-of", { place: format.text(names), count: claims?.byPlace.get(id) ?? 0 })}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

interface StopProps {
  index: number;
  /** The one that the Tab key stops at. */
  isCurrent: boolean;
  onEnter: (index: number, target: FocusTarget) => void;
  onLeave: () => void;
}

/** What Tab and the arrows stop at, and what it stands for on the map. */
const stopProps = ({ index, isCurrent, onEnter, onLeave }: StopProps, target: FocusTarget) =>
  ({
    type: "button",
    tabIndex: isCurrent ? 0 : -1,
    onFocus: () => onEnter(index, target),
    onBlur: onLeave,
  }) as const;

/** What is said of a place, piece by piece: its number and that number's period, or that there is none and why. */
interface PlaceWords {
  name: string;
  /** What the number belongs to, and its plain decimal; both undefined where there is none. */
  figure: string | undefined;
  exact: number | undefined;
  number: string;
  /** The number's period, or why there is none. */
  rest: string;
  rank: string | undefined;
}

function placeWords(format: Format, atlas: Atlas, answer: MetricAnswer, value: PlaceValue, of: Ranking): PlaceWords {
  const { t, text } = format;
  const place = atlas.placeById.get(value.placeId);
  const name = place ? text(place.names) : value.placeId;
  if (!value.figure || !value.shown) {
    const cause = missingWords(format, atlas, answer, value);
    const none = { figure: undefined, exact: undefined, rank: undefined };
    return { ...none, name, number: `· ${t("figure:no-data")}`, rest: ` · ${cause}` };
  }
  const rank = of.rankOf.get(value.placeId);
  return {
    name,
    figure: shownRef(value, answer.denominator),
    exact: value.shown.value,
    number: format.valueOf(answer, { type: "number", ...value.shown }),
    rest: ` ${format.periodOf(value)}`,
    rank: rank === undefined ? undefined : ` ${t("figure:rank", { rank, of: of.of })}`,
  };
}

interface PlaceItemProps extends StopProps, PlaceWords {
  placeId: string;
  said: string | undefined;
}

/** Drawn anew only when its words change, and then in the same elements, with a number or without. */
const PlaceItem = memo(function PlaceItem(props: PlaceItemProps) {
  const { placeId, name, figure, exact, number, rest, rank, said, ...stop } = props;
  const target = { type: "place", id: placeId } as const;
  return (
    <li>
      <button {...stopProps(stop, target)} onClick={() => select(target)}>
        {`${name} `}
        <span data-figure={figure} data-value={exact}>
          {number}
        </span>
        <span data-period={figure === undefined ? undefined : true}>{rest}</span>
        {rank !== undefined && <span data-ui-count>{rank}</span>}
        {said !== undefined && <span data-ui-count>{` · ${said}`}</span>}
      </button>
    </li>
  );
});

const SiteItem = memo(function SiteItem({ site, ...stop }: StopProps & { site: Site }) {
  const { t, text, number } = useFormat();
  const target = { type: "site", id: site.id } as const;
  return (
    <li>
      <button {...stopProps(stop, target)} onClick={() => select(target)}>
        <span data-record={`site:${site.id}`}>{text(site.names)}</span>
        {` · ${t(`labels:site-kind.${site.kind}`)}`}
        {site.geometry === "area"
          ? ` · ${t("map:area-claim")}`
          : site.uncertaintyM !== null && (
              <span data-ui-count>{` · ${t("map:uncertain", { km: number(site.uncertaintyM / 1000, 1) })}`}</span>
            )}
      </button>
    </li>
  );
});
