import type { Issue } from "../../schema/issue.ts";
import { fault } from "../issues.ts";
import type { LocatedFigure, Records } from "../read/read-records.ts";

/** Each figure once, in its metric's unit; a derived one with its formula and inputs, and only a derived one. */
export function checkFigures({ figures, metrics }: Records): Issue[] {
  const unitOf = new Map(metrics.map(({ record }) => [record.id, record.unit as string]));
  return [
    ...checkDoubles(figures),
    ...figures.flatMap((figure) => checkUnit(figure, unitOf.get(figure.record.metricId) ?? "")),
    ...figures.flatMap(checkDerivation),
  ];
}

function checkDoubles(figures: readonly LocatedFigure[]): Issue[] {
  const first = new Map<string, LocatedFigure>();
  return figures.flatMap((figure) => {
    const { record, file, row } = figure;
    const before = first.get(record.id);
    first.set(record.id, before ?? figure);
    if (!before) return [];
    const params = { id: record.id, file: before.file, row: before.row ?? 0 };
    return [fault("duplicate-figure", { file, ...(row === undefined ? {} : { row }) }, params)];
  });
}

function checkUnit({ unit: found, file, row = 0 }: LocatedFigure, expected: string): Issue[] {
  return found === expected ? [] : [fault("wrong-unit", { file, row, field: "unit" }, { found, expected })];
}

function checkDerivation({ record, file, row = 0 }: LocatedFigure): Issue[] {
  if (record.kind === "derived" && !record.derivation) {
    return [fault("derived-without-inputs", { file, row, field: "inputs" })];
  }
  if (record.kind !== "derived" && record.derivation) {
    return [fault("derivation-of-observed", { file, row, field: "formula" })];
  }
  return [];
}
