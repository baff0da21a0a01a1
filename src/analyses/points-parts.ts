import type { Feature, Point, Polygon } from "geojson";
import { quantile } from "../../geo/statistics/rank.ts";
import type { Ring } from "../../geo/types.ts";
import type { AnalysisResult, Category, Fact, Named, Quantity, ResultTable, Words } from "./analysis.ts";
import { CHECK_DRAWS } from "./point-clusters.ts";
import type { AskedPoints, PointSet, PointsOf, SetPoint } from "./point-set.ts";
import { listed, quantity, wordsOf } from "./result-parts.ts";

export const words = wordsOf("points");
/** More rows than this are nobody's reading; the caption says so. */
export const MOST_ROWS = 500;

/** What was asked, for the words of every method. */
export interface Shown {
  readonly of: PointsOf;
  readonly asked: AskedPoints;
  readonly isAreas: boolean;
  readonly officialKm2: number | null;
  readonly figureIds: readonly string[];
}

export const count = (value: number, formula = "count"): Quantity => quantity(value, "count", formula);
export const km = (metres: number, formula: string): Quantity => quantity(metres / 1000, "km", formula);
export const percent = (share: number, formula: string): Quantity => quantity(share, "percent", formula);

export const pointNamed = ({ of }: Pick<Shown, "of">, id: string): Named => ({
  type: of === "seats" ? "place" : "site",
  id,
});

export const columns = (
  table: string,
  defs: readonly (readonly [id: string, numeric: boolean])[],
): ResultTable["columns"] => defs.map(([id, numeric]) => ({ id, label: words(`column.${table}.${id}`), numeric }));

export const spot = ({ lngLat }: SetPoint, category: string): Feature<Point> => ({
  type: "Feature",
  properties: { category, value: 0 },
  geometry: { type: "Point", coordinates: lngLat },
});
/** A cell of many side by side; one that stands alone has an edge. */
export const area = (ring: Ring, value: number, category: "value" | "cell" = "value"): Feature<Polygon> => ({
  type: "Feature",
  properties: { category, value },
  geometry: { type: "Polygon", coordinates: [ring] },
});

/** The points themselves, where the analysis puts them in no group. */
export const pointCategory = (points: PointSet): Category => ({
  id: "point",
  label: words("category.point"),
  tone: "none",
  pattern: "plain",
  isSpot: true,
  count: points.length,
});

export function uncertaintyFact(points: PointSet): Fact {
  const known = points.flatMap(({ uncertaintyM }) => (uncertaintyM > 0 ? [uncertaintyM] : []));
  const label = words("fact.uncertainty");
  if (known.length === 0) return { label, value: words("no-uncertainty") };
  return {
    label,
    value: km(quantile(known, 0.5), "uncertainty"),
    note: words("fact.uncertainty-range", {
      least: km(Math.min(...known), "uncertainty"),
      most: km(Math.max(...known), "uncertainty"),
      count: count(known.length),
      points: count(points.length),
    }),
  };
}

export function windowFacts(areaM2: number, { officialKm2, of }: Shown): Fact[] {
  return [
    {
      label: words(`fact.window.${of === "seats" ? "cities" : "districts"}`),
      value: quantity(areaM2 / 1e6, "km2", "window", { digits: 0 }),
      note:
        officialKm2 === null
          ? words("fact.official-unknown")
          : words("fact.official", { official: quantity(officialKm2, "km2", "value", { digits: 1 }) }),
    },
  ];
}

export function pointsFact({ of, asked }: Shown, points: PointSet): Fact {
  return {
    label: words(`fact.points.${of}`),
    value: count(points.length),
    note:
      of === "seats"
        ? words("fact.seatless", { seatless: count(asked.seatless.length) })
        : words("fact.left-out", { areas: count(asked.areas.length), landmarks: count(asked.landmarks.length) }),
  };
}

/** What is assumed whatever the method: what the points are, and how well they are placed. */
export function pointAssumptions(
  { of, asked, isAreas }: Shown,
  points: PointSet,
  draws: boolean,
  /** Points outside the land, which take no part in a pattern. */
  outside: readonly string[] = [],
): Words[] {
  const named = (ids: readonly string[]) =>
    listed(
      words,
      ids.map((id) => pointNamed({ of }, id)),
    );
  const said: Words[] = [words(`assume.of.${of}`)];
  if (asked.seatless.length > 0) said.push(words("assume.seatless", { which: named(asked.seatless) }));
  if (asked.areas.length > 0)
    said.push(words(isAreas ? "assume.areas-in" : "assume.areas-out", { which: named(asked.areas) }));
  if (asked.landmarks.length > 0) said.push(words("assume.landmarks", { which: named(asked.landmarks) }));
  if (outside.length > 0) said.push(words("assume.outside", { which: named(outside) }));
  said.push(words("assume.geodesic"));
  if (points.every(({ uncertaintyM }) => uncertaintyM === 0)) said.push(words("assume.no-uncertainty"));
  else if (draws) said.push(words("assume.draws", { draws: count(CHECK_DRAWS) }));
  else said.push(words("assume.no-draws"));
  return said;
}

const REFERENCES: Readonly<Record<string, string>> = {
  window: "RFC 7946; Snyder 1987",
  uncertainty: "Chrisman 1991",
  reach: "Ester, Kriegel, Sander & Xu 1996; Campello, Moulavi, Zimek & Sander 2015",
  membership: "Campello, Moulavi, Zimek & Sander 2015",
  stays: "Hennig 2007",
  extent: "Karney 2013",
  ranked: "Ester, Kriegel, Sander & Xu 1996",
  density: "Diggle 1985; Silverman 1986",
  evenly: "Diggle 1985",
  mass: "Diggle 1985",
  "clark-evans": "Clark & Evans 1954",
  simulation: "Besag & Diggle 1977",
  k: "Ripley 1977; Besag 1977",
  envelope: "Ripley 1977; Baddeley et al. 2014",
  global: "Baddeley et al. 2014",
  hex: "Carr, Olsen & White 1992",
};
export const formulas = (...ids: readonly string[]): AnalysisResult["formulas"] =>
  ids.map((id) => ({ id, text: words(`formula.${id}`), reference: REFERENCES[id] as string }));
