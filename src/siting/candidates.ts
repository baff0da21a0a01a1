import type { LngLat } from "../../data/schema/ids.ts";
import type { PointRow } from "../../data/schema/siting-file.ts";
import { polygonAreaM2 } from "../../geo/measure/area.ts";
import { type CutCell, cutCells } from "../../geo/relate/cut-cells.ts";
import { type EqualAreaGrid, equalAreaGrid } from "../../geo/shape/equal-area-grid.ts";
import { innerPoint } from "../../geo/shape/inner-point.ts";
import { isInside } from "../../geo/shape/is-inside.ts";
import { ringsOf } from "../../geo/shape/rings.ts";
import type { Issue, PolygonGeometry } from "../../geo/types.ts";
import type { Candidate } from "./answers.ts";
import type { SitingChoice } from "./choice-types.ts";
import { districtAt, districtLand, districtPoint, type SitingField } from "./field.ts";
import type { SitingInputs } from "./inputs.ts";
import { note } from "./issue-codes.ts";

/** A candidate with what only the making of answers needs. */
export interface FullCandidate extends Candidate {
  /** In metres; 0 where the position is the candidate itself, as of a cell or a drawn point. */
  readonly uncertaintyM: number;
  readonly row: PointRow | null;
}

/** The middle of a cell of every grid: fixed, so that a cell keeps its place and its number whatever else is chosen. */
export const GRID_ANCHOR: LngLat = [121.4, 31.2];
/** A cell with less of its area on a district's land is left out of that district, unless it is the largest there. */
export const LEAST_CELL_SHARE = 0.1;
const M2_PER_KM2 = 1e6;

type GridChoice = NonNullable<SitingChoice["grid"]>;
interface DistrictCells {
  readonly candidates: readonly FullCandidate[];
  readonly dropped: number;
  readonly droppedKm2: number;
}

/** The candidates of a choice, open sites first, in an order that only what is chosen decides, not the order of choosing. */
export function* candidatesOf(
  field: SitingField,
  inputs: SitingInputs,
  choice: SitingChoice,
): Generator<
  { readonly share: number },
  { readonly candidates: readonly FullCandidate[]; readonly issues: readonly Issue[] }
> {
  const issues: Issue[] = [];
  const openIds = new Set(choice.open);
  const siteCandidate = (
    { id, lngLat, uncertaintyM }: SitingInputs["sites"][number],
    isOpen: boolean,
  ): FullCandidate => ({
    ...PLAIN,
    id,
    label: { type: "site", id },
    lngLat,
    districtId: districtAt(field, lngLat),
    isOpen,
    uncertaintyM,
  });
  const open = inputs.sites.filter(({ id }) => openIds.has(id));
  const unlocated = choice.open.filter((id) => !open.some((site) => site.id === id));
  if (unlocated.length > 0) issues.push(note("warning", "open-unlocated", "open", { sites: unlocated.join(";") }));
  const found: FullCandidate[] = open.map((site) => siteCandidate(site, true));
  if (choice.sites) for (const site of inputs.sites) if (!openIds.has(site.id)) found.push(siteCandidate(site, false));
  for (const id of [...choice.points].sort()) {
    const lngLat = districtPoint(field, id);
    if (lngLat) found.push({ ...PLAIN, id, label: { type: "place", id }, lngLat, districtId: id });
    else issues.push(note("warning", "no-district", "points", { district: id }));
  }
  yield { share: 0 };
  if (choice.grid) yield* gridCandidates(field, choice.grid, [...choice.within].sort(), found, issues);
  choice.drawn.forEach((lngLat, i) => {
    const districtId = districtAt(field, lngLat);
    found.push({ ...PLAIN, id: `p${i + 1}`, label: { type: "drawn", number: i + 1 }, lngLat, districtId });
  });
  if (choice.file !== null && !inputs.points) issues.push(note("error", "file-missing", "file", { file: choice.file }));
  inputs.points?.rows.forEach((row, i) => {
    const label = { type: "text", text: row.id } as const;
    found.push({
      ...PLAIN,
      id: `r${i + 1}`,
      label,
      lngLat: row.lngLat,
      districtId: districtAt(field, row.lngLat),
      row,
    });
  });
  if (found.length === 0) issues.push(note("error", "no-candidates", "candidates"));
  else if (!found.some(({ isOpen }) => !isOpen)) issues.push(note("warning", "only-open", "candidates"));
  return { candidates: found, issues };
}

const PLAIN = { cell: null, isOpen: false, uncertaintyM: 0, row: null };

function* gridCandidates(
  field: SitingField,
  grid: GridChoice,
  within: readonly string[],
  found: FullCandidate[],
  issues: Issue[],
): Generator<{ readonly share: number }, void> {
  if (within.length === 0) issues.push(note("warning", "grid-nowhere", "within"));
  let [dropped, droppedKm2] = [0, 0];
  for (const [i, id] of within.entries()) {
    const cells = yield* districtCells(field, grid, id, (share) => (i + share) / within.length);
    if (!cells) {
      issues.push(note("warning", "no-district", "within", { district: id }));
      continue;
    }
    for (const candidate of cells.candidates) found.push(candidate);
    dropped += cells.dropped;
    droppedKm2 += cells.droppedKm2;
  }
  if (dropped > 0)
    issues.push(
      note("notice", "cells-dropped", "grid", { count: dropped, areaKm2: droppedKm2, share: LEAST_CELL_SHARE }),
    );
}

/** Cells hang on the field, the grid and the district alone. The grids of the last few choices are kept. */
const known = new WeakMap<SitingField, Map<string, DistrictCells>>();
const MOST_KNOWN = 64;

function* districtCells(
  field: SitingField,
  choice: GridChoice,
  id: string,
  shareOf: (share: number) => number,
): Generator<{ readonly share: number }, DistrictCells | null> {
  const cells = known.get(field) ?? new Map<string, DistrictCells>();
  known.set(field, cells);
  const key = `${choice.shape} ${choice.km2} ${id}`;
  const before = cells.get(key);
  if (before) return before;
  const land = districtLand(field, id);
  if (!land) return null;
  const made = yield* makeCells(equalAreaGrid(choice.shape, choice.km2, GRID_ANCHOR), land, id, shareOf);
  cells.set(key, made);
  const [oldest] = cells.keys();
  if (cells.size > MOST_KNOWN && oldest !== undefined) cells.delete(oldest);
  return made;
}

function* makeCells(
  grid: EqualAreaGrid,
  land: PolygonGeometry,
  id: string,
  shareOf: (share: number) => number,
): Generator<{ readonly share: number }, DistrictCells> {
  const cut: CutCell[] = [];
  const landM2 = polygonAreaM2(land);
  let doneM2 = 0;
  for (const row of cutCells(grid, land)) {
    for (const cell of row) {
      cut.push(cell);
      doneM2 += cell.areaM2;
    }
    yield { share: shareOf(doneM2 / landM2) };
  }
  const leastM2 = LEAST_CELL_SHARE * grid.cellKm2 * M2_PER_KM2;
  const largestM2 = cut.reduce((most, { areaM2 }) => Math.max(most, areaM2), 0);
  const kept = cut.filter(({ areaM2 }) => areaM2 >= Math.min(leastM2, largestM2));
  const keptM2 = kept.reduce((sum, { areaM2 }) => sum + areaM2, 0);
  const candidates: FullCandidate[] = [];
  for (const [i, cell] of kept.entries()) {
    const number = i + 1;
    candidates.push({
      ...PLAIN,
      id: `${id}.${number}`,
      label: { type: "cell", placeId: id, number },
      lngLat: pointOf(cell),
      districtId: id,
      cell: cell.geometry,
    });
    if (i % 64 === 63) yield { share: shareOf(1) };
  }
  return { candidates, dropped: cut.length - kept.length, droppedKm2: (doneM2 - keptM2) / M2_PER_KM2 };
}

/** The middle of a whole cell; of a cut one the middle of what is left, or where that lies outside, a place well inside. */
function pointOf({ cell, geometry, isWhole }: CutCell): LngLat {
  if (isWhole) return cell.center;
  const middle = centroid(geometry, cell.center);
  return isInside(middle, geometry) ? middle : (innerPoint(geometry) ?? cell.center);
}

/** In the plane of longitude and latitude, counted from a place near by: over a cell the same as on the ground. */
function centroid(geometry: PolygonGeometry, [lng0, lat0]: LngLat): LngLat {
  let [sum, x, y] = [0, 0, 0];
  // Holes run the other way round and take away by themselves.
  for (const ring of ringsOf(geometry))
    for (let i = 1; i < ring.length; i += 1) {
      const [lng1, lat1] = ring[i - 1] as LngLat;
      const [lng2, lat2] = ring[i] as LngLat;
      const cross = (lng1 - lng0) * (lat2 - lat0) - (lng2 - lng0) * (lat1 - lat0);
      sum += cross;
      x += cross * (lng1 + lng2 - 2 * lng0);
      y += cross * (lat1 + lat2 - 2 * lat0);
    }
  return sum === 0 ? [lng0, lat0] : [lng0 + x / (3 * sum), lat0 + y / (3 * sum)];
}
