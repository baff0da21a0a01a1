import type { MultiPolygon } from "geojson";
import { polygonAreaM2 } from "../../geo/measure/area.ts";
import { combinations, MOST_COMBINED } from "../../geo/reach/combinations.ts";
import type { OriginRegion } from "../../geo/reach/origin-region.ts";
import { relationToRegion } from "../../geo/reach/polygon-coverage.ts";
import { intersection, union } from "../../geo/relate/clip.ts";
import type { PolygonGeometry } from "../../geo/types.ts";
import type { PartAnswer, SetAnswer } from "./reach-answer.ts";
import { areaAnswer, type Covering } from "./reach-cover.ts";
import type { ReachField } from "./reach-field.ts";
import { type Pace, partOf, type ReachQuestion } from "./reach-question.ts";
import { coveredBy } from "./reach-region.ts";
import { type Disc, type ReachShape, reachShape } from "./reach-shape.ts";
import type { Relation } from "./supply-reach.ts";

const M2_PER_KM2 = 1e6;
const NOWHERE: MultiPolygon = { type: "MultiPolygon", coordinates: [] };

/** A reach that takes part, by its bit. */
interface Member {
  readonly index: number;
  readonly shape: ReachShape;
}

interface Part {
  readonly mask: number;
  readonly geometry: MultiPolygon;
}

/** What reaches cover together, and what each combination of them alone. */
export async function setAnswer(
  field: ReachField,
  { specs, basis }: Extract<ReachQuestion, { type: "set" }>,
  pace: Pace,
): Promise<SetAnswer> {
  const members: Member[] = [];
  for (const [index, spec] of specs.entries()) {
    if (spec) members.push({ index, shape: reachShape(spec, basis) });
    await pace(0);
  }
  const relations = relationsTo(members);
  const parts = members.length <= MOST_COMBINED ? partsOf(members) : null;
  await pace(0.3);
  const whole = union(...members.map(({ shape }) => shape.drawn));
  const core = await coreOf(members, partOf(pace, 0.3, 0.4));
  const together = await areaAnswer(field, unionCovering(members, whole, relations), partOf(pace, 0.4, 0.5));
  const common = await areaAnswer(field, coreCovering(members, core, relations), partOf(pace, 0.5, 0.6));
  return {
    union: together,
    core: common,
    coreGeometry: core,
    shared: together.areaKm2 > 0 ? common.areaKm2 / together.areaKm2 : null,
    jaccard: await jaccardOf(members, parts, partOf(pace, 0.6, 0.7)),
    parts: parts && (await partAnswers(field, members, parts, relations, partOf(pace, 0.7, 1))),
  };
}

const areaKm2 = (geometry: PolygonGeometry) => polygonAreaM2(geometry) / M2_PER_KM2;

type Relations = (geometry: PolygonGeometry) => readonly Relation[];

/** How each reach lies to a polygon, worked out once. */
function relationsTo(members: readonly Member[]): Relations {
  const known = new WeakMap<PolygonGeometry, readonly Relation[]>();
  return (geometry) => {
    const relations = known.get(geometry) ?? members.map(({ shape }) => shape.relationTo(geometry));
    known.set(geometry, relations);
    return relations;
  };
}

/** The discs of all; null when one is none. */
function discsOf(members: readonly Member[]): readonly Disc[] | null {
  const discs = members.flatMap(({ shape }) => shape.disc ?? []);
  return discs.length === members.length ? discs : null;
}

/**
 * Discs of several radii as one region and one radius: to lie within some radius (or all) is to lie within the least of
 * some (the greatest of all) centres that are so much more uncertain.
 */
function regionOf(discs: readonly Disc[], of: "union" | "core"): { region: OriginRegion; radiusM: number } {
  const radii = discs.map(({ radiusM }) => radiusM);
  const radiusM = of === "union" ? Math.min(...radii) : Math.max(...radii);
  const spots = discs.map(({ center, radiusM: own }) => ({ lngLat: center, uncertaintyM: Math.abs(own - radiusM) }));
  return { region: { spots, areas: [] }, radiusM };
}

function emptyCover(geometry: PolygonGeometry, relation: "within" | "outside"): ReturnType<Covering["covers"]> {
  const ofPolygon = areaKm2(geometry);
  const share = relation === "within" ? 1 : 0;
  return { relation, share, coveredKm2: share * ofPolygon, areaKm2: ofPolygon };
}

/** What some reach covers. */
function unionCovering(members: readonly Member[], drawn: MultiPolygon, relations: Relations): Covering {
  const [only] = members;
  if (only && members.length === 1) return only.shape;
  const covering = members.filter(({ shape }) => shape.areaKm2 > 0);
  const discs = discsOf(covering);
  const asRegion = discs && discs.length > 0 ? regionOf(discs, "union") : null;
  return {
    areaKm2: areaKm2(drawn),
    covers(geometry) {
      const each = relations(geometry);
      if (each.includes("within")) return emptyCover(geometry, "within");
      if (!each.includes("partly")) return emptyCover(geometry, "outside");
      return coveredBy(drawn, geometry, () =>
        asRegion ? relationToRegion(geometry, asRegion.region, asRegion.radiusM, "possible") : null,
      );
    },
    holds(position) {
      const away = members.flatMap(({ shape }) => shape.holds(position) ?? []);
      return away.length > 0 ? Math.min(...away) : null;
    },
  };
}

/** What all reaches cover. */
function coreCovering(members: readonly Member[], drawn: MultiPolygon, relations: Relations): Covering {
  const [only] = members;
  if (only && members.length === 1) return only.shape;
  const discs = discsOf(members);
  const asRegion = discs && members.every(({ shape }) => shape.areaKm2 > 0) ? regionOf(discs, "core") : null;
  return {
    areaKm2: areaKm2(drawn),
    covers(geometry) {
      const each = relations(geometry);
      if (each.includes("outside")) return emptyCover(geometry, "outside");
      if (!each.includes("partly")) return emptyCover(geometry, "within");
      return coveredBy(drawn, geometry, () =>
        asRegion ? relationToRegion(geometry, asRegion.region, asRegion.radiusM, "certain") : null,
      );
    },
    holds(position) {
      const away = members.map(({ shape }) => shape.holds(position));
      return away.every((distance) => distance !== null) ? Math.min(...(away as number[])) : null;
    },
  };
}

/** What the reaches of a mask cover and no other does: wholly within is what all of these hold and none of the others touches. */
function partCovering({ mask, geometry: drawn }: Part, members: readonly Member[], relations: Relations): Covering {
  const isOf = ({ index }: Member) => (mask & (1 << index)) !== 0;
  return {
    areaKm2: areaKm2(drawn),
    covers(geometry) {
      const each = relations(geometry);
      const isOut = members.some((member, i) => each[i] === (isOf(member) ? "outside" : "within"));
      if (isOut) return emptyCover(geometry, "outside");
      const isIn = members.every((member, i) => each[i] === (isOf(member) ? "within" : "outside"));
      if (isIn) return emptyCover(geometry, "within");
      const covered = coveredBy(drawn, geometry, () => null);
      // One of them cuts it: a drawn edge that meets the polygon's to a hair does not make it whole.
      return covered.relation === "within" ? { ...covered, relation: "partly" } : covered;
    },
    holds(position) {
      const away = members.filter(isOf).map(({ shape }) => shape.holds(position));
      if (away.includes(null)) return null;
      const isElsewhere = members.some((member) => !isOf(member) && member.shape.holds(position) !== null);
      return isElsewhere ? null : Math.min(...(away as number[]));
    },
  };
}

/** Everything covered, cut along every edge: the parts do not overlap and leave nothing out. Bits are places in the list. */
function partsOf(members: readonly Member[]): Part[] {
  const bitsOf = (mask: number) => members.reduce((bits, { index }, i) => bits | (mask & (1 << i) ? 1 << index : 0), 0);
  return combinations(members.map(({ shape }) => shape.drawn)).map(({ mask, geometry }) => ({
    mask: bitsOf(mask),
    geometry,
  }));
}

async function coreOf(members: readonly Member[], pace: Pace): Promise<MultiPolygon> {
  let core: MultiPolygon | null = null;
  for (const [done, { shape }] of members.entries()) {
    core = core ? intersection(core, shape.drawn) : union(shape.drawn);
    await pace(done / members.length);
  }
  return core ?? NOWHERE;
}

async function partAnswers(
  field: ReachField,
  members: readonly Member[],
  parts: readonly Part[],
  relations: Relations,
  pace: Pace,
): Promise<PartAnswer[]> {
  const answers: PartAnswer[] = [];
  for (const [i, part] of parts.entries()) {
    const covering = partCovering(part, members, relations);
    const own = partOf(pace, i / parts.length, (i + 1) / parts.length);
    const { areaKm2: covered, districts, cities, siteIds } = await areaAnswer(field, covering, own);
    answers.push({ mask: part.mask, areaKm2: covered, geometry: part.geometry, districts, cities, siteIds });
  }
  return answers;
}

/** Of each pair what both cover over what either does. */
async function jaccardOf(
  members: readonly Member[],
  parts: readonly Part[] | null,
  pace: Pace,
): Promise<SetAnswer["jaccard"]> {
  const ofParts = parts?.map(({ mask, geometry }) => ({ mask, km2: areaKm2(geometry) }));
  const pairs: { a: number; b: number; index: number }[] = [];
  for (const [i, one] of members.entries())
    for (const other of members.slice(i + 1)) {
      const masks = (1 << one.index) | (1 << other.index);
      const sum = (isCounted: (mask: number) => boolean) =>
        (ofParts ?? []).reduce((total, { mask, km2 }) => total + (isCounted(mask) ? km2 : 0), 0);
      const both = ofParts
        ? sum((mask) => (mask & masks) === masks)
        : areaKm2(intersection(one.shape.drawn, other.shape.drawn));
      const either = ofParts
        ? sum((mask) => (mask & masks) !== 0)
        : areaKm2(one.shape.drawn) + areaKm2(other.shape.drawn) - both;
      pairs.push({ a: one.index, b: other.index, index: either > 0 ? both / either : 0 });
      await pace(0);
    }
  return pairs;
}
