import { measureId } from "./choice-text.ts";
import type { SitingChoice } from "./choice-types.ts";

type Part = keyof SitingChoice;

/** What the list of candidates and that of demands hang on: with another of these, places in them mean others. */
const LISTS: readonly Part[] = [
  "sites",
  "points",
  "grid",
  "within",
  "drawn",
  "file",
  "open",
  "demand",
  "at",
  "distance",
];
const LIMITS: readonly Part[] = [
  "forced",
  "forbidden",
  "limits",
  "spacingKm",
  "capacity",
  "cost",
  "budget",
  "problem",
  "newSites",
  "radius",
];

const picked = (choice: SitingChoice, parts: readonly Part[]) => JSON.stringify(parts.map((part) => choice[part]));
const measures = ({ criteria }: SitingChoice) => criteria.map(({ measure }) => measureId(measure)).join();

/** Two choices with one key have the same candidates and demands, in one order. */
export const listsKey = (choice: SitingChoice): string => picked(choice, LISTS);

/** … the same values of criteria and the same problem: their weights, transformations and rules are no part of it. */
export const dataKey = (choice: SitingChoice): string =>
  `${listsKey(choice)} ${picked(choice, LIMITS)} ${measures(choice)}`;

/** … the same scores. */
export const scoresKey = (choice: SitingChoice): string =>
  `${listsKey(choice)} ${picked(choice, ["criteria", "method", "judgements"])}`;

/** … the same robustness, which is of the weighted sum whatever the method. */
export const robustnessKey = (choice: SitingChoice): string =>
  `${listsKey(choice)} ${picked(choice, ["criteria", "judgements", "seed", "draws"])}`;

/** … the same best set. */
export const locationKey = (choice: SitingChoice): string =>
  `${listsKey(choice)} ${picked(choice, LIMITS)} ${picked(choice, ["seed", "patience"])}`;

/** … the same loss of the hand-made choice. */
export const pickKey = (choice: SitingChoice): string => `${locationKey(choice)} ${picked(choice, ["pick"])}`;
