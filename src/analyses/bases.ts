import type { Feature } from "geojson";
import { geodesicCircle } from "../../geo/measure/geodesic-circle.ts";
import { polygonsOf } from "../../geo/shape/rings.ts";
import type { Atlas } from "../model/atlas.ts";
import type { Analysis, AnalysisResult, Category, Fact, Named, Quantity, Words } from "./analysis.ts";
import { type BaseKnowledge, knowledgeOf } from "./base-knowledge.ts";
import {
  type BaseExtent,
  baseIds,
  extentsOf,
  type Surroundings,
  surroundingsOf,
  type VagueSpot,
} from "./base-surroundings.ts";
import { chosenTables, named, sheetTable, technologyWords, words } from "./bases-tables.ts";
import { listed, place, quantity, refusal } from "./result-parts.ts";

interface Task {
  readonly chosen: string;
  readonly bases: readonly BaseExtent[];
  readonly others: readonly VagueSpot[];
}

const count = (value: number, formula = "count"): Quantity => quantity(value, "count", formula);
const sites = (ids: readonly string[]) =>
  listed(
    words,
    ids.map((id) => named("site", id)),
  );

/** What is known of each of the five base clusters, one beside the other, and one of them on a page of its own. */
export const bases: Analysis<Task, readonly Surroundings[]> = {
  id: "bases",
  params: [{ id: "base", type: "site", options: baseIds, initial: "base-yangpu" }],

  prepare({ atlas }, { base = "" }) {
    const { bases: extents, others } = extentsOf(atlas);
    if (!extents.some(({ id }) => id === base)) return { refusal: refusal(words("none")) };
    return { task: { chosen: base, bases: extents, others } };
  },

  slow: () => false,

  solve: ({ bases: extents, others }) => extents.map((base) => surroundingsOf(base, others)),

  present({ atlas }, _params, { chosen, bases: extents, others }, solution) {
    const known = extents.map(({ id }) => knowledgeOf(atlas, atlas.siteById.get(id) as BaseKnowledge["site"]));
    const at = extents.findIndex(({ id }) => id === chosen);
    const own = known[at] as BaseKnowledge;
    const round = solution[at] as Surroundings;
    const extent = extents[at] as BaseExtent;
    const counts = standings(own);
    const key = own.claims.length === 0 ? "silent" : counts.confirmed.value === 0 ? "unconfirmed" : "confirmed";
    const said = {
      site: named("site", chosen),
      claims: count(own.claims.length),
      ...counts,
      ...positionOf(own, extent),
    };
    return {
      // What nobody else bears out is not enough to build on.
      status: counts.confirmed.value > 0 ? "answered" : "undecided",
      headline: words(`headline.${key}`, said),
      facts: facts(own, round, extent),
      explain: explain(own, round, extent),
      assumptions: [
        words("assume.source"),
        words("assume.standing"),
        words(extent.districts ? "assume.district" : "assume.disc"),
        words("assume.left-out"),
        words("assume.latest"),
        words("assume.filters"),
      ],
      formulas: [
        { id: "certain", text: words("formula.certain"), reference: "Karney 2013" },
        { id: "possible", text: words("formula.possible"), reference: "Karney 2013" },
        { id: "standing", text: words("formula.standing"), reference: "—" },
      ],
      categories: categories(round),
      places: new Map(own.site.districtIds.map((id) => [id, "district"])),
      features: { type: "FeatureCollection", features: features(extent, round, others) },
      charts: [],
      tables: [sheetTable(known, solution, extents), ...chosenTables(own, round)],
      figureIds: figureIds(atlas, known),
      card: { title: words("column.base", { site: named("site", chosen) }), sheet: "sheet" },
    };
  },
};

function standings({ claims }: BaseKnowledge) {
  const of = (verdict: string) =>
    count(claims.filter(({ standing }) => standing.verdict === verdict).length, "standing");
  return { confirmed: of("confirmed"), contradicted: of("contradicted"), unverified: of("unverified") };
}

function positionOf({ site }: BaseKnowledge, { uncertaintyM, districts }: BaseExtent) {
  const districtNames = listed(words, site.districtIds.map(place));
  return {
    position: words(districts ? "position.district" : "position.disc", {
      uncertainty: quantity(uncertaintyM / 1000, "km", "value"),
      districts: districtNames,
    }),
    districts: districtNames,
  };
}

function facts(own: BaseKnowledge, { certain, possible }: Surroundings, extent: BaseExtent): Fact[] {
  const { site, claims, targets, technologies, events, districtEvents, metrics } = own;
  const { confirmed, contradicted, unverified } = standings(own);
  const { position, districts } = positionOf(own, extent);
  const records = (type: Named["type"], list: readonly { readonly id: string }[]) =>
    listed(
      words,
      list.map(({ id }) => named(type, id)),
    );
  return [
    { label: words("fact.district"), value: words("list-of", { which: districts }) },
    {
      label: words("fact.position"),
      value: position,
      note: words("by-source", { source: named("source", site.sourceId) }),
    },
    {
      label: words("fact.certain"),
      value: count(certain.length, "certain"),
      note: words("list-of", { which: sites(certain) }),
    },
    {
      label: words("fact.possible"),
      value: count(possible.length, "possible"),
      note: words("list-of", { which: sites(possible) }),
    },
    {
      label: words("fact.claims"),
      value: count(claims.length),
      note: words("fact.standings", { confirmed, contradicted, unverified }),
    },
    {
      label: words("fact.targets"),
      value: count(targets.length),
      note: words("list-of", { which: records("claim", targets) }),
    },
    {
      label: words("fact.technologies"),
      value: count(technologies.length),
      note: words("list-of", { which: listed(words, technologies.map(technologyWords)) }),
    },
    {
      label: words("fact.events"),
      value: count(events.length),
      note: words("fact.events-note", {
        which: records("event", events),
        others: records("event", districtEvents),
      }),
    },
    {
      label: words("fact.metrics"),
      value: count(metrics.filter(({ row }) => row !== null).length),
      note: words(metrics.every(({ row }) => row !== null) ? "fact.metrics-all" : "fact.metrics-of", {
        of: count(metrics.length),
      }),
    },
  ];
}

function explain(own: BaseKnowledge, { certain, possible }: Surroundings, extent: BaseExtent): Words[] {
  const { claims, metrics, site } = own;
  const counts = standings(own);
  const known = metrics.filter(({ row }) => row !== null).length;
  const { position, districts } = positionOf(own, extent);
  return [
    words(claims.length === 0 ? "explain.silent" : "explain.claims", {
      site: named("site", site.id),
      claims: count(claims.length),
      ...counts,
    }),
    words("explain.round", {
      position,
      certain: count(certain.length, "certain"),
      possible: count(possible.length, "possible"),
    }),
    words("explain.metrics", { districts, known: count(known), of: count(metrics.length) }),
  ];
}

function categories({ certain, possible }: Surroundings): Category[] {
  return [
    { id: "base", label: words("category.base"), tone: "high", pattern: "plain", count: 1 },
    { id: "certain", label: words("category.certain"), tone: 0, pattern: "plain", isSpot: true, count: certain.length },
    {
      id: "possible",
      label: words("category.possible"),
      tone: 1,
      pattern: "dots",
      isSpot: true,
      count: possible.length,
    },
    { id: "district", label: words("category.district"), tone: "none", pattern: "hatch" },
  ];
}

/** The base with the edge of where it may be, and the sites round it. */
function features(base: BaseExtent, { certain, possible }: Surroundings, others: readonly VagueSpot[]): Feature[] {
  const spot = ({ lngLat }: VagueSpot, category: string): Feature => ({
    type: "Feature",
    properties: { category, value: 0 },
    geometry: { type: "Point", coordinates: lngLat },
  });
  const areas = base.districts ?? [geodesicCircle(base.lngLat, base.uncertaintyM)];
  const coordinates = areas.flatMap((area) => polygonsOf(area).flatMap((rings) => rings as [number, number][][]));
  return [
    { type: "Feature", properties: { category: "base", value: 0 }, geometry: { type: "MultiLineString", coordinates } },
    ...others.flatMap((one) =>
      certain.includes(one.id) ? [spot(one, "certain")] : possible.includes(one.id) ? [spot(one, "possible")] : [],
    ),
    ...(base.districts ? [] : [spot(base, "base")]),
  ];
}

function figureIds(atlas: Atlas, known: readonly BaseKnowledge[]): AnalysisResult["figureIds"] {
  const ids = known.flatMap(({ metrics, livestream, claims }) => [
    ...metrics.flatMap(({ row }) => row?.figure?.id ?? []),
    ...livestream.flatMap(({ figure }) => figure?.id ?? []),
    ...claims.flatMap(({ claim }) => claim.figureId ?? []),
  ]);
  return [...new Set(ids)].filter((id) => atlas.figureById.has(id));
}
