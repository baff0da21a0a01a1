import { memo, type Ref, useImperativeHandle, useLayoutEffect, useRef } from "react";
import type { LngLat } from "../../../data/schema/ids.ts";
import { polygonsOf } from "../../../geo/shape/rings.ts";
import type { Candidate } from "../../siting/answers.ts";
import { DemandDisc, SitingShape, type SitingShapeKind } from "../../ui/siting-shape.tsx";
import { mercatorX, mercatorY, type Viewport, worldPx } from "../camera/viewport.ts";
import { Anchored } from "../overlay/anchored.tsx";
import { Anchors } from "../overlay/anchors.ts";
import overlay from "../overlay/overlay.module.css";
import type { DrawnSiting } from "./drawn-siting.ts";
import type { PlacedName } from "./place-names.ts";
import styles from "./siting-map.module.css";
import { discRadius, MOST_NAMED } from "./siting-scene.ts";

export interface SitingMarksHandle {
  follow(view: Viewport): void;
}

interface SitingMarksProps {
  ref: Ref<SitingMarksHandle>;
  /** The camera now, and the zoom at which cells' outlines are drawn. */
  view: Viewport;
  drawn: DrawnSiting;
  names: readonly PlacedName[];
  /** Stand out: pointed at here or in a list, and under the keyboard's cursor. */
  hovered: number;
  focused: number;
}

/** Signs and names over the picture; they follow the camera without being drawn again. */
export const SitingMarks = memo(function SitingMarks({ ref, view, drawn, names, hovered, focused }: SitingMarksProps) {
  const svg = useRef<SVGSVGElement>(null);
  const anchors = useRef(new Anchors());
  useImperativeHandle(ref, () => ({ follow: (at) => anchors.current.follow(at) }), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: all that is anchored comes from these
  useLayoutEffect(() => {
    if (!svg.current) return;
    anchors.current.collect(svg.current);
    anchors.current.follow(view);
  }, [view, drawn, names, hovered, focused]);
  const { data, isStale } = drawn.shown;
  const at = (place: number) => data.candidates[place] as Candidate;
  const outlined = drawn.shown.choice.shown === "pick" ? drawn.picked : drawn.chosen;
  const isPick = drawn.shown.choice.shown === "pick";
  return (
    <svg
      ref={svg}
      className={`${overlay.overlay} ${styles.marks}`}
      data-stale={isStale || undefined}
      aria-hidden="true"
    >
      <Signs kind="forbidden" of={drawn.forbidden.map(at)} />
      {outlined.map((place) => (
        <CellOutline key={place} candidate={at(place)} zoom={view.zoom} kind={isPick ? "pick" : "new"} />
      ))}
      {hovered >= 0 && <CellOutline candidate={at(hovered)} zoom={view.zoom} kind="hover" />}
      {names.map(
        ({ id, lngLat, dx, dy, hasLeader, size }) =>
          hasLeader && (
            <Anchored key={id} at={lngLat}>
              <Leader dx={dx} dy={dy} height={size} />
            </Anchored>
          ),
      )}
      {drawn.discs.length <= MOST_NAMED &&
        drawn.discs.map(({ demand, lngLat, share, isCovered }) => (
          <Anchored key={demand} at={lngLat}>
            <DemandDisc r={discRadius(share)} isCovered={isCovered} />
          </Anchored>
        ))}
      {names.map(
        ({ id, lngLat, kind }) =>
          kind === "missing" && (
            <Anchored key={id} at={lngLat} className={styles.missing}>
              <path d="M-4 4L0-4M0 4L4-4" />
            </Anchored>
          ),
      )}
      <Signs kind="open" of={drawn.open.map(at)} />
      <Signs kind="forced" of={drawn.forced.filter((one) => !drawn.chosen.includes(one)).map(at)} />
      <Signs kind={isPick ? "answer" : "new"} of={drawn.chosen.map(at)} />
      <Signs kind="pick" of={drawn.picked.map(at)} isAside={!isPick} />
      {drawn.leaders.map((place, rank) => (
        <Anchored key={place} at={at(place).lngLat} className={styles.rank}>
          <circle r="9" />
          <text data-ui-count>{rank + 1}</text>
        </Anchored>
      ))}
      {focused >= 0 && <CellOutline candidate={at(focused)} zoom={view.zoom} kind="focus" />}
      {names.map(({ id, text, lngLat, dx, dy, size, kind }) => (
        <Anchored key={id} at={lngLat} className={styles[kind]}>
          <text x={dx} y={dy} fontSize={size} data-ui-count>
            {text}
          </text>
        </Anchored>
      ))}
    </svg>
  );
});

/** `isAside`: at the upper right of the spot, where something else stands on it. */
function Signs({ kind, of, isAside = false }: { kind: SitingShapeKind; of: readonly Candidate[]; isAside?: boolean }) {
  return of.map(({ id, lngLat, cell }) => (
    <Anchored key={id} at={lngLat}>
      <g transform={isAside ? "translate(11 -9) scale(0.72)" : undefined}>
        <SitingShape kind={kind} isBare={cell !== null} />
      </g>
    </Anchored>
  ));
}

const POINT_R = 11;

/** The edge of a cell, or a circle round a point. */
function CellOutline({
  candidate: { cell, lngLat },
  zoom,
  kind,
}: {
  candidate: Candidate;
  zoom: number;
  kind: "new" | "pick" | "hover" | "focus";
}) {
  const isSign = kind === "new" || kind === "pick";
  if (!cell && isSign) return null;
  return (
    <Anchored at={lngLat} className={styles.outline} {...(cell ? { drawnAtZoom: zoom } : {})}>
      {cell ? (
        <>
          {isSign && <path d={pathOf(cell, lngLat, zoom)} className={styles.casing} />}
          <path d={pathOf(cell, lngLat, zoom)} data-kind={kind} />
        </>
      ) : (
        <circle r={POINT_R} data-kind={kind} />
      )}
    </Anchored>
  );
}

/** In pixels from a spot, at a zoom. */
function pathOf(cell: NonNullable<Candidate["cell"]>, from: LngLat, zoom: number): string {
  const world = worldPx(zoom);
  const [x0, y0] = [mercatorX(from[0]) * world, mercatorY(from[1]) * world];
  return polygonsOf(cell)
    .flat()
    .map((ring) => {
      const points = ring.map(
        ([lng, lat]) => `${(mercatorX(lng) * world - x0).toFixed(1)} ${(mercatorY(lat) * world - y0).toFixed(1)}`,
      );
      return `M${points.join("L")}Z`;
    })
    .join("");
}

/** From the disc to the near side of its name. */
function Leader({ dx, dy, height }: { dx: number; dy: number; height: number }) {
  const length = Math.hypot(dx, dy);
  const share = Math.max(0, (length - height * 0.8) / length);
  const d = `M0 0L${(dx * share).toFixed(1)} ${(dy * share).toFixed(1)}`;
  return (
    <>
      <path d={d} className={overlay.leaderCasing} />
      <path d={d} className={overlay.leader} />
    </>
  );
}
