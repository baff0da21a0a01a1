import type { Position } from "geojson";
import { useMemo } from "react";
import { boundsOf } from "../../../geo/shape/bounds.ts";
import type { LngLat, PolygonGeometry } from "../../../geo/types.ts";
import { useAtlas } from "../../bind/use-atlas.ts";
import styles from "./memo.module.css";
import type { Decision } from "./use-decision.ts";

const WIDTH = 660;
const MARGIN = 12;

/** Web Mercator in degrees of longitude. */
const mercator = ([lng, lat]: LngLat): [number, number] => [
  lng,
  (-180 / Math.PI) * Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)),
];

function pathOf(geometry: PolygonGeometry, at: (spot: LngLat) => [number, number]): string {
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  const ring = (positions: Position[]) =>
    `M${positions
      .map((spot) =>
        at(spot as LngLat)
          .map((n) => n.toFixed(1))
          .join(" "),
      )
      .join("L")}Z`;
  return polygons.flatMap((rings) => rings.map(ring)).join("");
}

interface MemoMapProps {
  decision: Decision;
  label: string;
  nameOf: (place: number) => string;
}

/** The decision drawn for paper, in grey: districts, candidates by score, what is open, what is new, whom they serve. */
export function MemoMap({ decision, label, nameOf }: MemoMapProps) {
  const { geometry } = useAtlas();
  const { data, location, scores } = decision;
  const { at, height } = useMemo(() => {
    const spots = [...data.candidates, ...data.demand].map(({ lngLat }) => lngLat);
    const corners = [...data.candidates.flatMap(({ cell }) => (cell ? [boundsOf(cell)] : []))].flatMap((bounds) =>
      bounds ? [[bounds[0], bounds[1]] as LngLat, [bounds[2], bounds[3]] as LngLat] : [],
    );
    const plane = [...spots, ...corners].map(mercator);
    const [xs, ys] = [plane.map(([x]) => x), plane.map(([, y]) => y)];
    const [west, north] = [xs, ys].map((list) => list.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)) as [
      number,
      number,
    ];
    const [east, south] = [xs, ys].map((list) => list.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)) as [
      number,
      number,
    ];
    const scale = (WIDTH - 2 * MARGIN) / Math.max(east - west, south - north, 1e-6);
    return {
      at: (spot: LngLat): [number, number] => {
        const [x, y] = mercator(spot);
        return [MARGIN + (x - west) * scale, MARGIN + (y - north) * scale];
      },
      height: Math.min(WIDTH, (south - north) * scale + 2 * MARGIN),
    };
  }, [data]);
  const shade = useMemo(() => {
    const byCandidate = new Map<number, number>();
    for (const [k, j] of scores?.scored.entries() ?? []) byCandidate.set(j, scores?.scores[k] as number);
    return byCandidate;
  }, [scores]);
  const heaviest = Math.max(...data.demand.map(({ weight }) => weight), 1);
  const uncovered = new Set(location.result.uncovered);
  const { allocation } = location.result;
  return (
    <svg className={styles.map} viewBox={`0 0 ${WIDTH} ${height.toFixed(0)}`} role="img" aria-label={label}>
      {data.candidates.map(({ id, cell, lngLat, isOpen }, j) => {
        if (isOpen) return null;
        const lightness = 98 - 45 * (shade.get(j) ?? 0);
        const fill = `hsl(210 8% ${lightness}%)`;
        const [x, y] = at(lngLat);
        return cell ? (
          <path key={id} d={pathOf(cell, at)} fill={fill} stroke="#fff" strokeWidth={0.5} />
        ) : (
          <circle key={id} cx={x} cy={y} r={3} fill={fill} stroke="#666" strokeWidth={0.5} />
        );
      })}
      {geometry.districts.features.map(({ geometry: shape, properties }) => (
        <path key={properties.id} d={pathOf(shape, at)} fill="none" stroke="#777" strokeWidth={0.7} />
      ))}
      {Array.from(allocation.demand, (i, k) => {
        const [from, to] = [data.demand[i], data.candidates[allocation.candidate[k] as number]];
        if (!from || !to) return null;
        const [[x1, y1], [x2, y2]] = [at(from.lngLat), at(to.lngLat)];
        return <line key={`${from.id} ${to.id}`} x1={x1} y1={y1} x2={x2} y2={y2} stroke="#333" strokeWidth={0.8} />;
      })}
      {data.demand.map(({ id, lngLat, weight }, i) => {
        const [cx, cy] = at(lngLat);
        const isOut = uncovered.has(i);
        return (
          <circle
            key={id}
            cx={cx}
            cy={cy}
            r={2 + 7 * Math.sqrt(weight / heaviest)}
            fill={isOut ? "#fff" : "#333"}
            stroke="#333"
            strokeDasharray={isOut ? "2 2" : undefined}
          />
        );
      })}
      {location.result.chosen.map((j) => {
        const candidate = data.candidates[j];
        if (!candidate) return null;
        const [x, y] = at(candidate.lngLat);
        return candidate.isOpen ? (
          <rect
            key={candidate.id}
            x={x - 4}
            y={y - 4}
            width={8}
            height={8}
            fill="#fff"
            stroke="#000"
            strokeWidth={1.5}
          />
        ) : (
          <g key={candidate.id}>
            <path d={star(x, y, 9)} fill="#bf3b12" stroke="#fff" strokeWidth={1} />
            <text x={x + 11} y={y + 4} className={styles.name}>
              {nameOf(j)}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

function star(x: number, y: number, size: number): string {
  const corner = (k: number) => {
    const [angle, r] = [(Math.PI / 5) * k - Math.PI / 2, k % 2 === 0 ? size : size * 0.42];
    return `${(x + r * Math.cos(angle)).toFixed(1)} ${(y + r * Math.sin(angle)).toFixed(1)}`;
  };
  return `M${Array.from({ length: 10 }, (_, k) => corner(k)).join("L")}Z`;
}
