import type { Format } from "../../bind/use-format.ts";
import type { Atlas } from "../../model/atlas.ts";
import type { LocationAnswer, SitingData } from "../../siting/answers.ts";
import { marksOf } from "../../siting/candidate-marks.ts";
import type { Measure } from "../../siting/choice-types.ts";
import type { DrawnSiting, SitingShown } from "./drawn-siting.ts";

/** What a criterion measures, in few words. */
export function measureWords({ t, text, number }: Format, atlas: Atlas, measure: Measure): string {
  switch (measure.type) {
    case "metric": {
      const metric = atlas.metricById.get(measure.metric);
      const suffix = measure.denominator === "land" ? "-land" : measure.denominator === "residents" ? "-residents" : "";
      return t(`siting:measure-short.metric${suffix}`, { metric: metric ? text(metric.names) : measure.metric });
    }
    case "site": {
      const site = atlas.siteById.get(measure.id);
      return t("siting:measure-short.site", { site: site ? text(site.shortNames) : measure.id });
    }
    case "demand-within":
    case "sites-within":
      return t(`siting:measure-short.${measure.type}`, { km: number(measure.km, 2) });
    case "column":
      return t("siting:measure-short.column", { column: measure.column + 1 });
    default:
      return t(`siting:measure-short.${measure.type}`);
  }
}

/** What a candidate would serve by itself: weight and number of the demand within the radius; null where there is none. */
export function coveredBy(
  { demand, candidates, costs, problem }: SitingData,
  at: number,
): { readonly weight: number; readonly count: number } | null {
  if (problem.radius === null) return null;
  let [weight, count] = [0, 0];
  demand.forEach((one, row) => {
    if ((costs[row * candidates.length + at] as number) > (problem.radius as number)) return;
    weight += one.weight;
    count += 1;
  });
  return { weight, count };
}

/** Where a candidate stands by its score; null for one without. */
export function rankOf({ scores }: SitingShown, at: number): { rank: number; of: number; score: number } | null {
  const place = scores ? scores.scored.indexOf(at) : -1;
  if (!scores || place < 0) return null;
  return { rank: scores.ranks[place] as number, of: scores.scored.length, score: scores.scores[place] as number };
}

/** Which criteria give most to its score, the most first; none where a score is no sum. */
export function contributionsOf({ scores }: SitingShown, at: number): { id: string; value: number }[] {
  const place = scores ? scores.scored.indexOf(at) : -1;
  if (!scores?.contributions || place < 0) return [];
  return scores.criteria
    .map(({ id }, k) => ({ id, value: scores.contributions?.[k]?.[place] as number }))
    .sort((a, b) => b.value - a.value);
}

/** What a candidate is, beside its score: the keys of its words. */
export function standingOf(drawn: DrawnSiting, at: number): readonly string[] {
  const { data, choice } = drawn.shown;
  if (at < data.openCount) return ["open"];
  const marks = marksOf(choice, data.candidates[at]?.id ?? "");
  return [...(drawn.chosen.includes(at) ? ["new"] : []), ...marks];
}

/** Who serves a demand in the shown answer, each with its share. */
export function serversOf({ shown }: DrawnSiting, demand: number): { candidate: number; share: number }[] {
  const allocation = allocationOf(shown);
  if (!allocation) return [];
  return [...allocation.demand].flatMap((at, k) =>
    at === demand ? [{ candidate: allocation.candidate[k] as number, share: allocation.share[k] as number }] : [],
  );
}

function allocationOf({ choice, answer, pick }: SitingShown): LocationAnswer["result"]["allocation"] | null {
  if (choice.shown === "pick") return pick?.allocation ?? null;
  return choice.shown === "answer" && answer?.result.objective != null ? answer.result.allocation : null;
}
