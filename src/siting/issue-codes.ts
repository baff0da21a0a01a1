import type { Issue } from "../../geo/types.ts";

/** What there may be to tell of the data of a question, with the params of its words. Ids in a param are joined by ";". */
export const SITING_ISSUES = {
  /** Sites said to be open whose position is not known: sites. */
  "open-unlocated": ["sites"],
  /** A district that there is none of: district. */
  "no-district": ["district"],
  /** A grid without districts to lie in. */
  "grid-nowhere": [],
  /** Cells with too little of them on land: how many, their land together, the least share of a cell. */
  "cells-dropped": ["count", "areaKm2", "share"],
  /** A file that is not on this device; `where` says which: file, demand, distance. */
  "file-missing": ["file"],
  "no-candidates": [],
  /** Nothing but what is open already. */
  "only-open": [],
  "no-demand": [],
  "no-weight": [],
  /** Places without a figure, with nothing but a bound, without a stated seat: places, count, of. */
  "demand-missing": ["places", "count", "of"],
  "demand-only-bound": ["places", "count", "of"],
  "demand-unlocated": ["places", "count", "of"],
  /** Last days of the periods of the demand's figures. */
  "demand-of-dates": ["dates"],
  /** A metric that is no sum: metric. */
  "demand-no-sum": ["metric"],
  /** The districts do not add up to the city's own figure. */
  "demand-sum": ["sum", "city", "difference", "figure"],
  /** A file of demand without a column of weights: every point counts as one. */
  "demand-unweighted": ["count"],
  "demand-rows-missing": ["count", "of", "column"],
  /** Demands times candidates are too many. */
  "too-many-pairs": ["demand", "candidates", "most"],
  /** Names that the matrix does not hold: the first of their ids. */
  "matrix-demand-missing": ["count", "of", "ids"],
  "matrix-candidates-missing": ["count", "of", "ids"],
  "matrix-matches-nothing": [],
  /** Pairs without a distance in the matrix: no way. */
  "no-way": ["count", "of"],
  /** Of criteria: `where` is the measure's id. */
  "no-metric": [],
  "criterion-missing": ["places", "count"],
  "criterion-only-bound": ["places", "count"],
  /** Only the city has a figure, which is taken for all. */
  "criterion-city-wide": ["figure"],
  /** Candidates outside Shanghai, which no district's figure describes. */
  "criterion-outside": ["count"],
  "criterion-of-dates": ["dates"],
  /** Nothing is open: no distance to it. */
  "nothing-open": [],
  "site-unlocated": ["site"],
  /** A column that the candidates' file has not, or that is no numbers. */
  "no-column": ["column"],
  "column-no-numbers": ["column"],
  /** Candidates of `forced` or `forbidden` that there are not. */
  "no-candidate": ["ids"],
  /** A budget without costs counts for nothing. */
  "budget-without-cost": [],
  /** New sites of which the column says nothing cannot be opened. */
  "capacity-unknown": ["ids", "count"],
  "cost-unknown": ["ids", "count"],
  /** The column says nothing of open sites: they serve without bound. */
  "open-unlimited": [],
  "too-many-spacing-pairs": ["most"],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type SitingIssueCode = keyof typeof SITING_ISSUES;

/** Something to tell of the data of a question; its code stands in words as `siting.` and the code. */
export function note(
  severity: Issue["severity"],
  code: SitingIssueCode,
  where: string,
  params: Issue["params"] = {},
): Issue {
  return { severity, code: `siting.${code}`, where, params };
}
