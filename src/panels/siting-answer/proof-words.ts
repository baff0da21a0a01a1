import type { LocationResult } from "../../../geo/optimize/solve.ts";
import type { Told } from "./tell.ts";

/** By which means bound and answer were found. */
export function proofWords({ format: { t, number }, data }: Told, { undecided }: LocationResult): string {
  const { kind, capacities, candidates } = data.problem;
  const count = (of: number) => number(of, 0);
  if (kind === "lscp" || kind === "pCentre") return t(`siting-answer:proof.${kind}`);
  if (capacities) return t("siting-answer:proof.shares");
  if (undecided === null) return t("siting-answer:proof.search");
  if (undecided === 0) return t("siting-answer:proof.bound");
  return t("siting-answer:proof.highs", { left: count(undecided), all: count(candidates) });
}

/** A share in percent that never reads 0 or 100 where it is not. */
export function shareWords({ format: { t, number } }: Pick<Told, "format">, share: number, digits = 1): string {
  const least = 10 ** -(digits + 2);
  if (share > 0 && share < least) return t("siting-answer:percent-below", { share: number(least * 100, digits) });
  if (share < 1 && share > 1 - least)
    return t("siting-answer:percent-above", { share: number((1 - least) * 100, digits) });
  return t("siting-answer:percent", { share: number(share * 100, digits, share !== 0 && share !== 1) });
}

/** Names joined by +, or how many where they are more than can be read. */
export function setWords(told: Told, places: readonly number[], most = 4): string {
  const names = places.map((place) => told.candidate(place));
  if (places.length <= most) return names.join(" + ");
  const rest = places.length - most + 1;
  return `${names.slice(0, most - 1).join(" + ")} ${told.format.t("siting-answer:and-more", { count: rest })}`;
}

/** Of an answer's sites those that are not open already. */
export const newSites = ({ data }: Told, chosen: readonly number[]): number[] =>
  chosen.filter((place) => place >= data.openCount);
