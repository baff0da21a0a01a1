import type { Format } from "../../bind/use-format.ts";
import type { Discrimination } from "../../derive/reach-answer.ts";
import type { Atlas } from "../../model/atlas.ts";
import type { Origin, Reach } from "../../state/view.ts";
import { EVERY_DIGIT } from "../reach/radius-field.tsx";
import { sharedAt } from "./discrimination-curve.ts";
import { percentWords } from "./number-words.ts";

/** The one distance that all reaches go; null where they differ, or one is no distance. */
export function commonKm(reaches: readonly Reach[]): number | null {
  const [first] = reaches;
  if (first?.extent.type !== "distance") return null;
  const { km } = first.extent;
  return reaches.every(({ extent }) => extent.type === "distance" && extent.km === km) ? km : null;
}

const isInShanghai = (atlas: Atlas, origin: Origin): boolean =>
  origin.type === "site" && (atlas.siteById.get(origin.id)?.districtIds.length ?? 0) > 0;

/** A radius that was found by bisection, to a tenth where that is a hundredth of it. */
export function thresholdKm(number: Format["number"], km: number): string {
  return number(km, km < 50 ? 1 : 0);
}

/** Below which radius they share less than half and less than a tenth, as far as the curve shows it. */
function thresholdWords({ t, number }: Format, { km50, km10 }: Discrimination): string {
  const km = (value: number) => thresholdKm(number, value);
  if (km50 !== null && km10 !== null) return t("reach-answer:below-both", { half: km(km50), tenth: km(km10) });
  if (km50 !== null) return t("reach-answer:below-half", { half: km(km50) });
  if (km10 !== null) return t("reach-answer:below-tenth", { tenth: km(km10) });
  return t("reach-answer:below-none");
}

/** Whether one radius tells the origins apart, in numbers; what follows for them is not said. */
export function discriminationWords(
  atlas: Atlas,
  format: Format,
  reaches: readonly Reach[],
  answer: Discrimination,
): string {
  const { t, number } = format;
  const joined = (first: string) => t("reach-answer:sentences", { first, second: thresholdWords(format, answer) });
  const km = commonKm(reaches);
  const shared = km === null ? null : sharedAt(answer.points, km);
  if (km === null || shared === null) return joined(t("reach-answer:no-one-radius"));
  const where = reaches.every(({ origin }) => isInShanghai(atlas, origin)) ? "shanghai" : "anywhere";
  const how = shared >= 0.5 ? "not" : shared >= 0.1 ? "partly" : "well";
  const params = { km: number(km, EVERY_DIGIT), count: reaches.length, share: percentWords(format, shared) };
  const verdict =
    shared === 0 ? t("reach-answer:shared-none", params) : t(`reach-answer:shared-${how}-${where}`, params);
  return joined(verdict);
}
