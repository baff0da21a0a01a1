import type { Format } from "../../bind/use-format.ts";
import { extentKm, visibleDigits } from "../../derive/reach-extent.ts";
import type { DrawnReach } from "./drawn-reaches.ts";

/** Of a duration, the distance of the ring that is labelled. */
function kmOnRing({ reach, labelled }: DrawnReach): number | null {
  const km = extentKm(reach.extent);
  return km && (labelled.basis === "possible" ? km.possible : km.certain);
}

function hoursWords({ t, number }: Format, hours: number): string {
  return t("reach-map:hours", { hours: number(hours, visibleDigits(hours, 2)) });
}

/** What stands beside the letter on a ring: the distance, and what it rests on. */
export function ringWords(format: Format, drawn: DrawnReach): string {
  const { t, number } = format;
  const { extent } = drawn.reach;
  const km = kmOnRing(drawn);
  // A distance with every digit that was asked: 1 m is 0.001 km, never 0.
  const digits = extent.type === "distance" ? 12 : visibleDigits(km ?? 0, 1);
  return [
    ...(extent.type === "duration" ? [hoursWords(format, extent.hours)] : []),
    km === null ? t("reach-map:brought") : t("map:scale-km", { value: number(km, digits) }),
    ...(drawn.isAssumed ? [t("reach-map:assumption")] : []),
    ...(drawn.part === "counts" ? [] : [t(`reach-map:part.${drawn.part}`)]),
  ].join(" · ");
}

/** The extent alone, as a slider says it. */
export function extentWords(format: Format, { reach: { extent } }: DrawnReach): string {
  const { t, number } = format;
  if (extent.type === "distance") return t("map:scale-km", { value: number(extent.km, 12) });
  return extent.type === "duration" ? hoursWords(format, extent.hours) : t("reach-map:brought");
}
