import { type CSSProperties, type RefObject, useLayoutEffect, useRef } from "react";
import type { LngLat } from "../../../geo/types.ts";
import { useFormat } from "../../bind/use-format.ts";
import { usePane, usePaneName } from "../../bind/use-pane.ts";
import { useView } from "../../bind/use-view.ts";
import { comparisonOf } from "../../state/pane.ts";
import type { Viewport } from "../camera/viewport.ts";
import { overlapsAny, type Rect } from "../placement/rect.ts";
import type { PlacedPill } from "../scene/reaches.ts";
import type { DrawnReach } from "./drawn-reaches.ts";
import { placeBadges, spotOnRing } from "./place-reaches.ts";
import styles from "./reach-map.module.css";
import { extentWords, ringWords } from "./reach-words.ts";
import type { Spots } from "./spots.ts";
import { type HandleSurroundings, useHandle } from "./use-handle.ts";

interface ReachMarksProps extends HandleSurroundings {
  drawn: readonly DrawnReach[];
  pills: readonly PlacedPill[];
  /** The resting camera. */
  view: Viewport;
  covers: readonly Rect[];
  spots: RefObject<Spots>;
  /** Whether they can be taken hold of: in mode Reach. */
  isHeld: boolean;
}

const colorsOf = ({ style: { light, dark } }: Pick<DrawnReach, "style">) =>
  ({ "--reach-light": light, "--reach-dark": dark }) as CSSProperties;

/** Letters at the origins and, with the distance, on the rings: they can be dragged, and moved by keys. */
export function ReachMarks(props: ReachMarksProps) {
  const { drawn, pills, view, covers, spots, live } = props;
  const box = useRef<HTMLDivElement>(null);
  const shown = useShownPart(view.width);
  const name = usePaneName(useFormat().t("reach-map:handles"));
  const badges = placeBadges(view, drawn);
  const byIndex = new Map(drawn.map((reach) => [reach.index, reach]));
  useLayoutEffect(() => {
    if (!box.current) return;
    spots.current.collect(box.current);
    spots.current.follow(live.current ?? view, shown);
  });
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of controls on the map, not of form fields
    <div ref={box} className={styles.marks} data-reach-marks role="group" aria-label={name}>
      {drawn.flatMap(({ index, reach, spec, style }) =>
        reach.origin.type === "set" && spec.type === "distance"
          ? spec.region.spots.map(({ lngLat }) => (
              <span
                key={`${index}/${lngLat}`}
                className={styles.candidate}
                style={colorsOf({ style })}
                data-lng={lngLat[0]}
                data-lat={lngLat[1]}
                aria-hidden="true"
              >
                {style.letter}
              </span>
            ))
          : [],
      )}
      {badges.map((badge) => {
        const reach = byIndex.get(badge.index);
        return (
          reach?.center && (
            <Badge
              key={badge.index}
              {...props}
              reach={reach}
              at={reach.center}
              dx={badge.dx}
              dy={badge.dy}
              isCovered={overlapsAny(badge.rect, covers)}
            />
          )
        );
      })}
      {pills.map(({ index, azimuthDeg, dx, dy, rect }) => {
        const reach = byIndex.get(index);
        const at = reach && spotOnRing(reach, azimuthDeg);
        return (
          at && (
            <Pill key={index} {...props} reach={reach} at={at} dx={dx} dy={dy} isCovered={overlapsAny(rect, covers)} />
          )
        );
      })}
    </div>
  );
}

/** The stretch of the window that this map shows; of two maps over each other each has a part. */
function useShownPart(width: number): readonly [number, number] {
  const pane = usePane();
  const split = useView((of) => comparisonOf(of)?.split ?? 1);
  if (pane === "first") return [0, split * width];
  return pane === "second" ? [split * width, width] : [0, width];
}

interface MarkProps extends ReachMarksProps {
  reach: DrawnReach;
  at: LngLat;
  /** From there, in pixels. */
  dx: number;
  dy: number;
  /** Under a card nothing can be met. */
  isCovered: boolean;
}

function Badge({ reach, at, dx, dy, isCovered, isHeld, ...props }: MarkProps) {
  const { t } = useFormat();
  const handle = useHandle(reach, "origin", 0, props);
  const { letter } = reach.style;
  const place = {
    className: styles.badge,
    style: colorsOf(reach),
    "data-lng": at[0],
    "data-lat": at[1],
    "data-dx": dx,
    "data-dy": dy,
    "data-covered": isCovered || undefined,
    "data-part": reach.part,
  };
  if (!isHeld)
    return (
      <span {...place} aria-hidden="true">
        <span>{letter}</span>
      </span>
    );
  return (
    <button
      type="button"
      {...place}
      {...handle}
      data-reach-handle={`origin-${reach.index}`}
      aria-label={t("reach-map:origin", { letter })}
      aria-description={t("reach-map:origin-keys")}
    >
      <span>{letter}</span>
    </button>
  );
}

function Pill({ reach, at, dx, dy, isCovered, isHeld, ...props }: MarkProps) {
  const format = useFormat();
  const { extent } = reach.reach;
  const { letter } = reach.style;
  const ringKm = (reach.labelled.discM ?? 0) / 1000 || (extent.type === "distance" ? extent.km : 1);
  const handle = useHandle(reach, "edge", ringKm, props);
  const place = {
    className: styles.pill,
    style: colorsOf(reach),
    "data-lng": at[0],
    "data-lat": at[1],
    "data-dx": dx,
    "data-dy": dy,
    "data-covered": isCovered || undefined,
    "data-part": reach.part,
    "data-stale": reach.isStale || undefined,
  };
  const words = (
    <>
      <b>{letter}</b>
      <span data-ui-count>{ringWords(format, reach)}</span>
    </>
  );
  if (!isHeld || extent.type === "isochrone") return <div {...place}>{words}</div>;
  const now = extent.type === "distance" ? extent.km : extent.hours;
  return (
    <div
      {...place}
      {...handle}
      role="slider"
      tabIndex={0}
      data-reach-handle={`edge-${reach.index}`}
      aria-label={format.t(extent.type === "distance" ? "reach-map:edge" : "reach-map:edge-hours", { letter })}
      aria-valuemin={0}
      aria-valuemax={extent.type === "distance" ? 20_000 : 240}
      aria-valuenow={now}
      aria-valuetext={extentWords(format, reach)}
    >
      {words}
    </div>
  );
}
