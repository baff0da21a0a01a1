import type { Task } from "./specialisation.ts";
import type { IndustryMeasures } from "./specialisation-measures.ts";

export const sum = (list: readonly number[]): number => list.reduce((total, value) => total + value, 0);

/** What the districts' shares of the chosen industry are held against. */
export function referenceOf(task: Task): { readonly all: number; readonly ofIndustry: number } {
  const columns = task.reference ?? (task.table[0] ?? []).map((_, i) => sum(task.table.map((row) => row[i] as number)));
  return { all: sum(columns), ofIndustry: columns[task.industry] as number };
}

export interface Standing {
  readonly id: string;
  readonly quotient: number;
  readonly share: number;
}

/** Districts with a quotient of the chosen industry, the highest first. */
export function standings(task: Task, { quotients }: IndustryMeasures): Standing[] {
  return task.ids
    .flatMap((id, i): Standing[] => {
      const quotient = quotients[i]?.[task.industry];
      const row = task.table[i] as readonly number[];
      return quotient === null || quotient === undefined
        ? []
        : [{ id, quotient, share: (row[task.industry] as number) / sum(row) }];
    })
    .sort((a, b) => b.quotient - a.quotient);
}
