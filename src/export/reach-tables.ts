import type { Text } from "../../data/schema/text.ts";
import { geodesicDistanceM } from "../../geo/measure/distance.ts";
import {
  type AreaAnswer,
  areaOf,
  type PartAnswer,
  type ReachAnswer,
  type ServiceArea,
  type SetAnswer,
} from "../derive/reach-answer.ts";
import type { OriginDistances } from "../derive/reach-distances.ts";
import { extentKm } from "../derive/reach-extent.ts";
import type { NearestOrigin } from "../derive/reach-nearest.ts";
import { residentsOf } from "../derive/reach-residents.ts";
import { originLngLat, type UnitCoverage } from "../derive/supply-reach.ts";
import type { Atlas } from "../model/atlas.ts";
import type { Reach, ReachBasis } from "../state/view.ts";
import { type Cell, toCsv } from "./csv.ts";

/** What the tables of a set of reaches are made from; words in the reader's language. */
export interface ReachTableSet {
  readonly atlas: Atlas;
  readonly reaches: readonly Reach[];
  readonly basis: ReachBasis;
  /** The date of which residents are asked. */
  readonly at: string;
  words(text: Text): string;
  letter(index: number): string;
  originName(index: number): string;
}

export interface TidyTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

export function tidyCsv({ columns, rows }: TidyTable): string {
  return toCsv(columns, rows);
}

function tidy<C extends string>(columns: readonly C[], rows: readonly Partial<Record<C, Cell>>[]): TidyTable {
  return { columns, rows: rows.map((row) => columns.map((column) => row[column] ?? null)) };
}

const REACH = ["reach", "origin", "origin_type", "origin_id"] as const;
const ASSUMPTIONS = [
  "origin_longitude",
  "origin_latitude",
  "origin_uncertainty_km",
  "extent_type",
  "hours",
  "speed_slowest_km_per_h",
  "speed_fastest_km_per_h",
  "detour_least",
  "detour_most",
  "radius_certain_km",
  "radius_possible_km",
] as const;
const UNIT = [
  "level",
  "id",
  "name",
  "relation",
  "share_of_polygon_area",
  "share_of_land_area",
  "covered_km2",
  "polygon_km2",
] as const;
const RESIDENTS = ["residents_low", "residents_high", "residents_estimate", "residents_figure_id"] as const;

type Row<C extends string> = Partial<Record<C, Cell>>;

function reachCells({ reaches, letter, originName }: ReachTableSet, index: number): Row<(typeof REACH)[number]> {
  const origin = reaches[index]?.origin;
  const idOf = (one: Reach["origin"]): string =>
    one.type === "set" ? one.of.map(idOf).join(" ") : one.type === "point" ? "" : one.id;
  return {
    reach: letter(index),
    origin: originName(index),
    origin_type: origin?.type ?? null,
    origin_id: origin ? idOf(origin) : null,
  };
}

/** What the reader assumed, and what follows for the straight distance. */
function assumptionCells({ atlas, reaches }: ReachTableSet, index: number): Row<(typeof ASSUMPTIONS)[number]> {
  const reach = reaches[index];
  if (!reach) return {};
  const { origin, extent } = reach;
  const center = originLngLat(atlas, origin);
  const uncertaintyM = origin.type === "site" ? atlas.siteById.get(origin.id)?.uncertaintyM : null;
  const km = extentKm(extent);
  return {
    origin_longitude: center?.[0] ?? null,
    origin_latitude: center?.[1] ?? null,
    origin_uncertainty_km: uncertaintyM ? uncertaintyM / 1000 : null,
    extent_type: extent.type,
    ...(extent.type === "duration" && {
      hours: extent.hours,
      speed_slowest_km_per_h: extent.speedKmh[0],
      speed_fastest_km_per_h: extent.speedKmh[1],
      detour_least: extent.detour[0],
      detour_most: extent.detour[1],
    }),
    radius_certain_km: km?.certain ?? null,
    radius_possible_km: km?.possible ?? null,
  };
}

type UnitRow = Row<(typeof UNIT)[number] | (typeof RESIDENTS)[number]>;

function unitCells({ atlas, at, words }: ReachTableSet, level: string, unit: UnitCoverage): UnitRow {
  const place = atlas.placeById.get(unit.placeId);
  const { low, high, estimate, figures, unknown } = residentsOf(atlas, [unit], at);
  const isCounted = unit.relation !== "outside" && unknown.length === 0;
  return {
    level,
    id: unit.placeId,
    name: place ? words(place.names) : unit.placeId,
    relation: unit.relation,
    share_of_polygon_area: unit.share,
    share_of_land_area: unit.landShare ?? null,
    covered_km2: unit.coveredKm2,
    polygon_km2: unit.areaKm2,
    ...(isCounted && {
      residents_low: low,
      residents_high: high,
      residents_estimate: estimate,
      residents_figure_id: figures[0]?.id ?? null,
    }),
  };
}

function unitRows(set: ReachTableSet, { districts, cities }: Pick<AreaAnswer, "districts" | "cities">): UnitRow[] {
  return [
    ...districts.map((unit) => unitCells(set, "district", unit)),
    ...cities.map((unit) => unitCells(set, "city", unit)),
  ];
}

function siteCells({ atlas, words }: ReachTableSet, id: string): UnitRow {
  const site = atlas.siteById.get(id);
  return { level: "site", id, name: site ? words(site.names) : id, relation: "within" };
}

const COVERAGE = [...REACH, ...ASSUMPTIONS, "basis", ...UNIT, "distance_km", ...RESIDENTS] as const;

/**
 * What each reach covers: a row for its area, for every district and city, and for the sites and city seats within.
 * `basis` is what the row is about: `certain` also where `stated` was asked and nothing is stated.
 *
 * @param answers in the order of the reaches; null for one that takes no part.
 */
export function coverageTable(set: ReachTableSet, answers: readonly (ReachAnswer | null)[]): TidyTable {
  const rows = answers.flatMap((answer, index): Row<(typeof COVERAGE)[number]>[] => {
    if (!answer) return [];
    const area = areaOf(answer, set.basis);
    const center = originLngLat(set.atlas, set.reaches[index]?.origin ?? { type: "set", of: [] });
    const basis = answer[set.basis] ? set.basis : "certain";
    const shared = { ...reachCells(set, index), ...assumptionCells(set, index), basis };
    const away = (at: [number, number] | null | undefined) =>
      center && at ? { distance_km: geodesicDistanceM(center, at) / 1000 } : {};
    return [
      { level: "reach", id: set.letter(index), name: set.originName(index), covered_km2: area.areaKm2 },
      ...unitRows(set, area),
      ...area.siteIds.map((id) => ({ ...siteCells(set, id), ...away(set.atlas.siteById.get(id)?.lngLat) })),
      ...area.seatIds.map((id) => {
        const place = set.atlas.placeById.get(id);
        const name = place ? set.words(place.names) : id;
        return { level: "city-seat", id, name, relation: "within", ...away(place?.seat?.lngLat) };
      }),
    ].map((row) => ({ ...shared, ...row }));
  });
  return tidy(COVERAGE, rows);
}

const COMBINATIONS = [
  "record",
  "reaches",
  "origins",
  "basis",
  "area_km2",
  "share_of_union",
  "jaccard_index",
  ...UNIT,
  ...RESIDENTS,
] as const;

/**
 * What reaches cover together: `union`, `core` (all of them), `part` (exactly these and no other; up to five reaches) and
 * `pair`, each with a row for its area (level `reach`) and, but for pairs, for every district, city and site that it touches.
 */
export function combinationsTable(set: ReachTableSet, answer: SetAnswer, counted: readonly number[]): TidyTable {
  const union = answer.union.areaKm2;
  const named = (indices: readonly number[]) => ({
    reaches: indices.map((index) => set.letter(index)).join("+"),
    origins: indices.map((index) => set.originName(index)).join("; "),
    basis: set.basis,
  });
  const ofArea = (record: string, indices: readonly number[], area: AreaAnswer | PartAnswer) => {
    const shared = { record, ...named(indices) };
    const units = unitRows(set, area).filter(({ relation }) => relation !== "outside");
    return [
      { ...shared, level: "reach", area_km2: area.areaKm2, share_of_union: union > 0 ? area.areaKm2 / union : null },
      ...[...units, ...area.siteIds.map((id) => siteCells(set, id))].map((row) => ({ ...shared, ...row })),
    ];
  };
  const rows: Row<(typeof COMBINATIONS)[number]>[] = [
    ...ofArea("union", counted, answer.union),
    ...ofArea("core", counted, answer.core),
    ...(answer.parts ?? []).flatMap((part) =>
      ofArea(
        "part",
        counted.filter((index) => part.mask & (1 << index)),
        part,
      ),
    ),
    ...answer.jaccard.map(({ a, b, index }) => ({ record: "pair", ...named([a, b]), jaccard_index: index })),
  ];
  return tidy(COMBINATIONS, rows);
}

const DISTANCES = [...REACH, "to_type", "to_id", "to_name", "distance_km", "initial_bearing_deg"] as const;

/** From each stated position to each other and to the city seats. */
export function distancesTable(set: ReachTableSet, { stations, between, toSeats, seats }: OriginDistances): TidyTable {
  const rows = stations.flatMap(({ index }, from): Row<(typeof DISTANCES)[number]>[] => {
    const start = reachCells(set, index);
    const leg = (one: OriginDistances["between"][number][number] | undefined) => ({
      distance_km: one?.distanceKm ?? null,
      initial_bearing_deg: one?.initialBearingDeg ?? null,
    });
    return [
      ...stations.flatMap((to, at) =>
        at === from
          ? []
          : {
              ...start,
              to_type: "origin",
              to_id: set.letter(to.index),
              to_name: set.originName(to.index),
              ...leg(between[from]?.[at]),
            },
      ),
      ...seats.map(({ placeId }, at) => {
        const place = set.atlas.placeById.get(placeId);
        const to_name = place ? set.words(place.names) : placeId;
        return { ...start, to_type: "city-seat", to_id: placeId, to_name, ...leg(toSeats[from]?.[at]) };
      }),
    ];
  });
  return tidy(DISTANCES, rows);
}

const NEAREST = [
  "district_id",
  "district",
  "nearest_reaches",
  "nearest_origin",
  "distance_from_label_point_km",
  "initial_bearing_deg",
  "land_least_km",
  "land_greatest_km",
] as const;

/** The nearest stated position for every district. */
export function nearestTable(set: ReachTableSet, nearest: readonly NearestOrigin[]): TidyTable {
  const rows = nearest.map((one): Row<(typeof NEAREST)[number]> => {
    const place = set.atlas.placeById.get(one.placeId);
    return {
      district_id: one.placeId,
      district: place ? set.words(place.names) : one.placeId,
      nearest_reaches: one.indices.map((index) => set.letter(index)).join("+"),
      nearest_origin: set.originName(one.indices[0] ?? 0),
      distance_from_label_point_km: one.distanceKm,
      initial_bearing_deg: one.bearingDeg,
      land_least_km: one.leastKm,
      land_greatest_km: one.greatestKm,
    };
  });
  return tidy(NEAREST, rows);
}

const SERVICE = ["reaches", "origin", ...UNIT, ...RESIDENTS] as const;

/** What of the delta lies nearer to each stated position than to any other: its area, then what of each unit. */
export function serviceTable(set: ReachTableSet, areas: readonly ServiceArea[]): TidyTable {
  const rows = areas.flatMap((area): Row<(typeof SERVICE)[number]>[] => {
    const reaches = area.indices.map((index) => set.letter(index)).join("+");
    const shared = { reaches, origin: set.originName(area.index) };
    return [
      { ...shared, level: "service-area", covered_km2: area.areaKm2 },
      ...unitRows(set, area).map((row) => ({ ...shared, ...row })),
    ];
  });
  return tidy(SERVICE, rows);
}
