import { certainArea, possibleArea } from "../../geo/reach/reach-area.ts";
import type { AreaAnswer, ReachAnswer, ReachSpec, ServiceArea } from "./reach-answer.ts";
import { areaAnswer, type Covering, discCovering } from "./reach-cover.ts";
import { type NearestOrigin, nearestOrigins } from "./reach-distances.ts";
import type { ReachField } from "./reach-field.ts";
import { type AnswerTo, type Pace, partOf, type ReachOutline, type ReachQuestion } from "./reach-question.ts";
import { areaCovering, regionCovering } from "./reach-region.ts";
import { serviceAnswer } from "./reach-service.ts";

type DistanceSpec = Extract<ReachSpec, { type: "distance" }>;

/** The certain or possible area of a reach: round one position a disc, exactly. */
function coveringOf({ region, certainKm, possibleKm }: DistanceSpec, basis: "certain" | "possible"): Covering {
  const { spots, areas } = region;
  const radiusM = (basis === "certain" ? certainKm : possibleKm) * 1000;
  const [only] = spots;
  if (!only || spots.length > 1 || areas.length > 0) return regionCovering(region, radiusM, basis);
  return discCovering(only.lngLat, radiusM + (basis === "certain" ? -1 : 1) * only.uncertaintyM);
}

/** Whether what is certain and what is possible is one: a sure position, a distance. */
function isSure({ region, certainKm, possibleKm }: DistanceSpec): boolean {
  const { spots, areas } = region;
  return certainKm === possibleKm && areas.length === 0 && spots.length === 1 && spots[0]?.uncertaintyM === 0;
}

/** What a reach covers on each basis. */
async function reachAnswer(field: ReachField, spec: ReachSpec, pace: Pace): Promise<ReachAnswer> {
  if (spec.type === "area") {
    const area = await areaAnswer(field, areaCovering(spec.geometry), pace);
    return { certain: area, stated: area, possible: area };
  }
  const covered = (covering: Covering, third: number): Promise<AreaAnswer> =>
    areaAnswer(field, covering, partOf(pace, third / 3, (third + 1) / 3));
  const certain = await covered(coveringOf(spec, "certain"), 0);
  if (isSure(spec)) return { certain, stated: spec.center && certain, possible: certain };
  const stated = spec.center && (await covered(discCovering(spec.center, spec.certainKm * 1000), 1));
  return { certain, stated, possible: await covered(coveringOf(spec, "possible"), 2) };
}

async function outline({ region, certainKm, possibleKm }: DistanceSpec, pace: Pace): Promise<ReachOutline> {
  const certain = certainArea(region, certainKm * 1000);
  await pace(0.5);
  return { certain, possible: possibleArea(region, possibleKm * 1000) };
}

/** Answers any question about reaches. */
export async function answerQuestion<Q extends ReachQuestion>(
  field: ReachField,
  question: Q,
  pace: Pace,
): Promise<AnswerTo<Q>> {
  switch (question.type) {
    case "reach":
      return (await reachAnswer(field, question.spec, pace)) as AnswerTo<Q>;
    case "outline":
      return (await outline(question.spec, pace)) as AnswerTo<Q>;
    case "service":
      return (await serviceAnswer(field, question.origins, pace)) as readonly ServiceArea[] as AnswerTo<Q>;
    case "nearest":
      return (await nearestOrigins(field, question.origins, pace)) as readonly NearestOrigin[] as AnswerTo<Q>;
    default:
      throw new Error(question.type);
  }
}
