import type { Format } from "../../bind/use-format.ts";

type Writer = Pick<Format, "number" | "t">;

/** Decimals that leave three figures of an area, and whole km² from 100 on. */
function areaDigits(km2: number): number {
  if (km2 >= 100) return 0;
  if (km2 >= 10) return 1;
  return km2 >= 1 ? 2 : 3;
}

const LEAST_KM2 = 0.001;

/** An area in km², without its unit; one that is there never reads 0. */
export function areaWords({ number, t }: Writer, km2: number): string {
  if (km2 > 0 && km2 < LEAST_KM2) return t("reach-answer:below", { number: number(LEAST_KM2, 3) });
  return number(km2, areaDigits(km2));
}

const LEAST_SHARE = 0.001;

/** A share in percent, to a tenth below a tenth; what is there never reads 0 %, what is short of all never 100 %. */
export function percentWords({ number, t }: Writer, share: number): string {
  if (share > 0 && share < LEAST_SHARE) return t("reach-answer:percent-below", { share: number(LEAST_SHARE * 100, 1) });
  if (share < 1 && share > 1 - LEAST_SHARE)
    return t("reach-answer:percent-above", { share: number((1 - LEAST_SHARE) * 100, 1) });
  const isWhole = share === 0 || share === 1 || (share >= 0.1 && share <= 0.99);
  return t("reach-answer:percent", { share: number(share * 100, isWhole ? 0 : 1, true) });
}

/** A distance in km, without its unit: metres below 1 km, tenths up to 1,000 km. */
export function kmWords({ number }: Writer, km: number): string {
  if (km < 1) return number(km, 3);
  return number(km, km < 1000 ? 1 : 0, km < 1000);
}

const COMPASS = ["n", "ne", "e", "se", "s", "sw", "w", "nw"] as const;

/** Degrees clockwise from north, 0 to 359, with the point of the compass. */
export function bearingWords({ number, t }: Writer, azimuthDeg: number): string {
  const degrees = Math.round(((azimuthDeg % 360) + 360) % 360) % 360;
  const point = COMPASS[Math.round(degrees / 45) % 8] as (typeof COMPASS)[number];
  return t("reach-answer:bearing", { degrees: number(degrees, 0), point: t(`reach-answer:compass.${point}`) });
}
