import { TownsFile } from "../../data/schema/atlas-file.ts";
import type { Figure, FigureValue } from "../../data/schema/figure.ts";
import { publishedRecords, readPublished } from "../support/published-records.ts";

export const atlas = publishedRecords();
export const towns = TownsFile.parse(readPublished("towns.json"));

export const DISTRICTS = atlas.places.filter(({ kind }) => kind === "district").map(({ id }) => id);

/** Figures of a metric whose period ends on the date, by place. */
export function figuresAt(metricId: string, end: string): Map<string, Figure> {
  const figures = atlas.figures.filter((figure) => figure.metricId === metricId && figure.period.end === end);
  return new Map(figures.map((figure) => [figure.placeId, figure]));
}

export function figure(id: string): Figure {
  const found = atlas.figures.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`no figure ${id}`);
  return found;
}

/** The single number of a figure; a range or a missing value is a fault of the test. */
export function numberOf(value: FigureValue | undefined): number {
  if (value?.type !== "number") throw new Error(`no single number: ${JSON.stringify(value)}`);
  return value.value;
}

/** The sum over the 16 districts; throws when one is missing. */
export function districtSum(metricId: string, end: string): number {
  const figures = figuresAt(metricId, end);
  return DISTRICTS.reduce((sum, id) => sum + numberOf(figures.get(id)?.value), 0);
}
