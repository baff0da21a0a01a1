import type { Issue } from "../../geo/types.ts";
import type { Demand, Label } from "./answers.ts";
import type { SitingChoice } from "./choice-types.ts";
import { districtPoint, type SitingField } from "./field.ts";
import type { SitingInputs } from "./inputs.ts";
import { note, type SitingIssueCode } from "./issue-codes.ts";

export interface DemandList {
  readonly demand: readonly Demand[];
  readonly missing: readonly Label[];
  readonly issues: readonly Issue[];
}

type Making<T> = Generator<{ readonly share: number }, T>;

/** Whom sites serve, and how much each weighs. What has no place or no weight is named and counted nowhere. */
export function* demandOf(field: SitingField, inputs: SitingInputs, choice: SitingChoice): Making<DemandList> {
  const list =
    choice.demand.type === "file" ? fileDemand(inputs, choice.demand.id) : yield* placeDemand(field, inputs, choice);
  const issues = [...list.issues];
  if (list.demand.length === 0) issues.push(note("error", "no-demand", "demand"));
  else if (!list.demand.some(({ weight }) => weight > 0)) issues.push(note("error", "no-weight", "demand"));
  return { ...list, issues };
}

function* placeDemand(field: SitingField, inputs: SitingInputs, choice: SitingChoice): Making<DemandList> {
  const demand: Demand[] = [];
  const missing: Label[] = [];
  const [unstated, bounded, unseated, ends]: [string[], string[], string[], Set<string>] = [[], [], [], new Set()];
  for (const [i, { id, seat, stated }] of inputs.demand.entries()) {
    // The land of a district takes a while the first time.
    yield { share: i / inputs.demand.length };
    const label: Label = { type: "place", id };
    const lngLat = choice.demand.type === "districts" ? districtPoint(field, id) : seat;
    const isNumber = stated !== null && stated.value >= 0;
    if (lngLat && isNumber) {
      const { value, low, high, figureId, end } = stated;
      demand.push({ id, label, lngLat, weight: value, low, high, figureId });
      ends.add(end);
      continue;
    }
    missing.push(label);
    if (isNumber) unseated.push(id);
    else (stated ? bounded : unstated).push(id);
  }
  const issues: Issue[] = [];
  const named = (code: SitingIssueCode, ids: readonly string[]) => {
    if (ids.length > 0)
      issues.push(
        note("warning", code, "demand", { places: ids.join(";"), count: ids.length, of: inputs.demand.length }),
      );
  };
  named("demand-missing", unstated);
  named("demand-only-bound", bounded);
  named("demand-unlocated", unseated);
  if (ends.size > 1) issues.push(note("warning", "demand-of-dates", "demand", { dates: [...ends].sort().join(";") }));
  if (inputs.demandMetric && !inputs.demandMetric.isSum)
    issues.push(note("warning", "demand-no-sum", "demand", { metric: inputs.demandMetric.id }));
  return { demand, missing, issues: [...issues, ...sumIssue(inputs, demand, missing)] };
}

/** What the districts add up to, against the city's own figure of that date. */
function sumIssue(
  { demandCity, demandMetric }: SitingInputs,
  demand: readonly Demand[],
  missing: readonly Label[],
): Issue[] {
  if (!demandCity || !demandMetric?.isSum || missing.length > 0) return [];
  const sum = demand.reduce((total, { weight }) => total + weight, 0);
  const difference = sum - demandCity.value;
  if (!Number.isFinite(difference) || Math.abs(difference) <= 1e-9 * Math.abs(sum)) return [];
  return [
    note("notice", "demand-sum", "demand", { sum, city: demandCity.value, difference, figure: demandCity.figureId }),
  ];
}

function fileDemand({ demandPoints }: SitingInputs, file: string): DemandList {
  if (!demandPoints) return { demand: [], missing: [], issues: [note("error", "file-missing", "demand", { file })] };
  const { rows, weight, columns } = demandPoints;
  const demand: Demand[] = [];
  const missing: Label[] = [];
  for (const [i, { id, lngLat, cells }] of rows.entries()) {
    // A file without weights counts points.
    const cell = weight === null ? 1 : cells[weight];
    const label: Label = { type: "text", text: id };
    if (typeof cell === "number" && cell >= 0)
      demand.push({ id: `d${i + 1}`, label, lngLat, weight: cell, low: cell, high: cell, figureId: null });
    else missing.push(label);
  }
  const issues: Issue[] = [];
  if (weight === null) issues.push(note("notice", "demand-unweighted", "demand", { count: rows.length }));
  else if (missing.length > 0)
    issues.push(
      note("warning", "demand-rows-missing", "demand", {
        count: missing.length,
        of: rows.length,
        column: columns[weight]?.name ?? "",
      }),
    );
  return { demand, missing, issues };
}
