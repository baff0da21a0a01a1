import { filledByMedian, type Scaling } from "../../geo/statistics/standardise.ts";
import type { Analysis, AnalysisInput, Params } from "./analysis.ts";
import { unitsOf } from "./measured-places.ts";
import { type Neighbourhood, neighbourhood, weightsOf } from "./neighbourhood.ts";
import { METHODS, type Method, type ProfileClusters, type ProfileTask, profileClusters } from "./profile-clusters.ts";
import { type ProfileMeasure, profileMeasures } from "./profile-measures.ts";
import { presentProfiles } from "./profiles-present.ts";
import { metric, quantity, refusal, wordsOf } from "./result-parts.ts";

const FEWEST_PLACES = 4;
const FEWEST_MEASURES = 2;

/** Residents, product and the trades near to livestreaming, each over land or residents, with figures from 2023 to 2025. */
const FIRST_MEASURES = [
  "resident_population_year_end/land",
  "gdp/residents",
  "employment_ict/residents",
  "employment_business_services/residents",
  "employment_culture_entertainment/residents",
];

export interface Task extends ProfileTask {
  readonly ids: readonly string[];
  /** Districts that are not clustered for want of a measure. */
  readonly without: readonly string[];
  readonly measures: readonly ProfileMeasure[];
  /** Chosen, but left out: missing somewhere, or the same everywhere. */
  readonly leftOut: readonly { readonly measure: ProfileMeasure; readonly why: "missing" | "same" }[];
  /** Chosen, but without a figure of any district. */
  readonly unknown: readonly Pick<ProfileMeasure, "metric" | "denominator">[];
  readonly missing: MissingRule;
  readonly neighbourhood: Neighbourhood | null;
  readonly figureIds: readonly string[];
}
export type MissingRule = (typeof MISSING)[number];
const MISSING = ["place", "measure", "median"] as const;

/** Which districts are alike in several measures at once? */
export const profiles: Analysis<Task, ProfileClusters> = {
  id: "profiles",
  params: [
    { id: "measures", type: "measures", most: 12, initial: FIRST_MEASURES },
    { id: "method", type: "choice", options: METHODS, initial: "ward" },
    { id: "k", type: "number", min: 2, max: 8, step: 1, initial: 4, unit: "" },
    { id: "scaling", type: "choice", options: ["z", "rank", "range"], initial: "z" },
    { id: "missing", type: "choice", options: MISSING, initial: "place" },
    { id: "crossings", type: "switch", initial: false, showIf: ({ method }) => method === "skater" },
  ],

  prepare(input, params) {
    const chosen = [...new Set((params.measures ?? "").split(",").filter((text) => text !== ""))];
    const found = profileMeasures(input, chosen);
    const sifted = sift(
      found,
      input.atlas.districts.map(({ id }) => id),
      params.missing as MissingRule,
    );
    const counts = {
      measures: quantity(sifted.measures.length, "count", "count"),
      places: quantity(sifted.ids.length, "count", "count"),
    };
    const unknown = chosen
      .filter((text) => !found.some((one) => `${one.metric}/${one.denominator}` === text))
      .map((text) => text.split("/") as [string, ProfileMeasure["denominator"]])
      .map(([id, denominator]) => ({ metric: id, denominator }));
    const [none] = unknown;
    if (none && found.length < FEWEST_MEASURES)
      return { refusal: refusal(words("no-districts", { metric: metric(none.metric) }), COUNTED) };
    if (found.length >= FEWEST_MEASURES && sifted.ids.length < FEWEST_PLACES)
      return {
        refusal: refusal(
          words("few-places", { ...counts, fewest: quantity(FEWEST_PLACES, "count", "count") }),
          COUNTED,
        ),
      };
    if (sifted.measures.length < FEWEST_MEASURES)
      return {
        refusal: refusal(
          words("few-measures", { ...counts, fewest: quantity(FEWEST_MEASURES, "count", "count") }),
          COUNTED,
        ),
      };
    return { task: taskOf(input, params, { ...sifted, unknown }) };
  },

  slow: ({ method }) => method === "kmeans" || method === "skater",

  solve(task, progress) {
    return profileClusters(task, task.neighbourhood && weightsOf(task.neighbourhood), progress);
  },

  present: presentProfiles,
};

const words = wordsOf("profiles");
const COUNTED = { formulas: [{ id: "count", text: words("formula.count"), reference: "—" }] };

type Sifted = Pick<Task, "ids" | "without" | "measures" | "leftOut" | "figureIds">;

/** Places and measures that stay by the rule for missing values; without two different values a measure tells nothing. */
function sift(found: readonly ProfileMeasure[], all: readonly string[], rule: MissingRule): Sifted {
  const gappy = rule === "measure" ? found.filter(({ values }) => values.includes(null)) : [];
  const full = found.filter((measure) => !gappy.includes(measure));
  const at = all.flatMap((_, i) => (rule !== "place" || full.every(({ values }) => values[i] !== null) ? [i] : []));
  const known = full.map((measure) => ({
    ...measure,
    values: at.map((i) => measure.values[i] as number | null),
    figureIds: at.map((i) => measure.figureIds[i] as readonly string[]),
  }));
  const isSame = ({ values }: ProfileMeasure) => new Set(values.filter((value) => value !== null)).size < 2;
  const measures = known.filter((measure) => !isSame(measure));
  return {
    ids: at.map((i) => all[i] as string),
    without: all.filter((_, i) => !at.includes(i)),
    measures,
    leftOut: [
      ...gappy.map((measure) => ({ measure, why: "missing" as const })),
      ...known.filter(isSame).map((measure) => ({ measure, why: "same" as const })),
    ],
    figureIds: [...new Set(measures.flatMap(({ figureIds }) => figureIds.flat()))],
  };
}

function taskOf(input: AnalysisInput, params: Params, sifted: Sifted & Pick<Task, "unknown">): Task {
  const method = params.method as Method;
  const isMap = method === "skater";
  return {
    ...sifted,
    columns: sifted.measures.map(({ values }) => filledByMedian(values) as number[]),
    scaling: params.scaling as Scaling,
    method,
    k: Math.min(Number(params.k), sifted.ids.length - 1),
    missing: params.missing as MissingRule,
    neighbourhood: isMap ? neighbourhood(input, unitsOf(input, sifted.ids), { ...params, weights: "queen" }) : null,
  };
}
