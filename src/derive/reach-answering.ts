import { certainArea, possibleArea } from "../../geo/reach/reach-area.ts";
import type { ReachBasis } from "../state/view.ts";
import type { AreaAnswer, ReachAnswer, ReachSpec, ServiceArea } from "./reach-answer.ts";
import { areaAnswer } from "./reach-cover.ts";
import { discrimination } from "./reach-discrimination.ts";
import type { ReachField } from "./reach-field.ts";
import { knownRegion } from "./reach-known.ts";
import { type NearestOrigin, nearestOrigins } from "./reach-nearest.ts";
import { type AnswerTo, type Pace, partOf, type ReachOutline, type ReachQuestion } from "./reach-question.ts";
import { serviceAnswer } from "./reach-service.ts";
import { setAnswer } from "./reach-set.ts";
import { isSure, reachShape } from "./reach-shape.ts";

type DistanceSpec = Extract<ReachSpec, { type: "distance" }>;

/** What a reach covers on each basis. */
async function reachAnswer(field: ReachField, spec: ReachSpec, pace: Pace): Promise<ReachAnswer> {
  const covered = (basis: ReachBasis, third: number): Promise<AreaAnswer> =>
    areaAnswer(field, reachShape(spec, basis), partOf(pace, third / 3, (third + 1) / 3));
  const certain = await covered("certain", 0);
  const isStated = spec.type === "area" || spec.center !== null;
  if (isSure(spec)) return { certain, stated: isStated ? certain : null, possible: certain };
  return { certain, stated: isStated ? await covered("stated", 1) : null, possible: await covered("possible", 2) };
}

async function outline({ region, certainKm, possibleKm }: DistanceSpec, pace: Pace): Promise<ReachOutline> {
  const known = knownRegion(region);
  const certain = certainArea(known, certainKm * 1000);
  await pace(0.5);
  return { certain, possible: possibleArea(known, possibleKm * 1000) };
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
    case "set":
      return (await setAnswer(field, question, pace)) as AnswerTo<Q>;
    case "service":
      return (await serviceAnswer(field, question.origins, pace)) as readonly ServiceArea[] as AnswerTo<Q>;
    case "nearest":
      return (await nearestOrigins(field, question.origins, pace)) as readonly NearestOrigin[] as AnswerTo<Q>;
    case "discrimination":
      return (await discrimination(question.centers, question.radiiKm, pace)) as AnswerTo<Q>;
  }
}
