import type { ShiftShare } from "../../geo/statistics/specialisation.ts";
import type { Quantity, ResultTable, Words } from "./analysis.ts";
import { GROUPS, type GroupDate } from "./industry-groups.ts";
import { listed, metric, place, quantity } from "./result-parts.ts";
import type { Task } from "./specialisation.ts";
import type { IndustryMeasures } from "./specialisation-measures.ts";
import { sum } from "./specialisation-standing.ts";
import { dateWords, industryWords, words } from "./specialisation-words.ts";

const column = (id: string, numeric: boolean, label: Words = words(`column.${id}`)) => ({ id, label, numeric });
const known = (value: number | null | undefined, as: Quantity["as"], formula: string) =>
  value === null || value === undefined ? null : quantity(value, as, formula);

/** A quantity in the unit of the group's whole. */
export function amount({ group }: Pick<Task, "group">, value: number, formula: string): Quantity {
  return quantity(value, "measure", formula, { metric: GROUPS[group].whole, denominator: "none" });
}

/** The chosen industry's figures, and the quotients of all. */
export function quotientTable(task: Task, { quotients }: IndustryMeasures): ResultTable {
  const industries = task.table[0] ?? [];
  return {
    id: "quotients",
    caption: words("table.quotients"),
    columns: [
      column("place", false),
      column(
        "value",
        true,
        words("column.value", {
          industry: industryWords(task.group, task.industry),
          date: dateWords(task.date.date),
        }),
      ),
      column("share", true),
      ...industries.map((_, i) =>
        column(`lq-${i}`, true, words("column.quotient", { industry: industryWords(task.group, i) })),
      ),
    ],
    rows: task.ids.map((id, i) => {
      const row = task.table[i] as readonly number[];
      const all = sum(row);
      const value = row[task.industry] as number;
      return {
        id,
        of: place(id),
        cells: [
          place(id),
          amount(task, value, "value"),
          known(all === 0 ? null : value / all, "percent", "share"),
          ...(quotients[i] ?? []).map((quotient) => known(quotient, "index", "quotient")),
        ],
      };
    }),
  };
}

export function concentrationTable(task: Task, { concentration }: IndustryMeasures): ResultTable {
  return {
    id: "concentration",
    caption: words("table.concentration"),
    columns: [
      column("industry", false),
      column("herfindahl", true),
      column("evenness", true),
      column("gini", true),
      column("gini-land", true),
      column("largest", false),
      column("largest-share", true),
    ],
    rows: concentration.map((one, industry) => {
      const values = task.table.map((row) => row[industry] as number);
      const largest = values.indexOf(Math.max(...values));
      const all = sum(values);
      const part = (GROUPS[task.group].parts as readonly string[])[industry];
      return {
        id: part ?? "rest",
        of: part === undefined ? null : metric(part),
        cells: [
          industryWords(task.group, industry),
          known(one.herfindahl, "index", "herfindahl"),
          known(one.evenness, "index", "evenness"),
          known(one.gini, "index", "gini"),
          known(one.giniLand, "index", "gini-land"),
          all === 0 ? null : place(task.ids[largest] as string),
          known(all === 0 ? null : (values[largest] as number) / all, "percent", "share"),
        ],
      };
    }),
  };
}

/** Growth of the chosen industry, taken apart, district by district. */
export function shiftTable(task: Task, { shift }: IndustryMeasures): ResultTable[] {
  const { between, shift: tables } = task;
  if (between.type !== "known" || !shift || !tables) return [];
  return [
    {
      id: "shift",
      caption: words("table.shift", { industry: industryWords(task.group, task.industry) }),
      columns: [
        column("place", false),
        column("before", true, words("column.dated", { date: dateWords(between.from) })),
        column("after", true, words("column.dated", { date: dateWords(between.to) })),
        ...["growth", "national", "mix", "regional"].map((id) => column(id, true)),
      ],
      rows: between.ids.map((id, i) => {
        const before = tables.before[i]?.[task.industry] as number;
        const after = tables.after[i]?.[task.industry] as number;
        const part = shift[i]?.[task.industry] as ShiftShare | null;
        return {
          id,
          of: place(id),
          cells: [
            place(id),
            amount(task, before, "value"),
            amount(task, after, "value"),
            amount(task, after - before, "growth"),
            ...(["national", "mix", "regional"] as const).map((key) => part && amount(task, part[key], key)),
          ],
        };
      }),
    },
  ];
}

/** Which dates there are, and who has all parts at each. */
export function datesTable(dates: readonly GroupDate[]): ResultTable {
  return {
    id: "dates",
    caption: words("table.dates"),
    columns: [
      column("date", false),
      column("whole", true),
      column("complete", false),
      column("partial", false),
      column("without", true),
    ],
    rows: dates.map(({ date, places, lacking }) => {
      const partial = lacking.filter(({ known: some }) => some.length > 0);
      return {
        id: date,
        of: null,
        cells: [
          dateWords(date),
          quantity(places.length, "count", "count"),
          words("places", {
            places: listed(
              words,
              places.map(({ id }) => place(id)),
            ),
          }),
          words("places", {
            places: listed(
              words,
              partial.map(({ id, known: some }) =>
                words("has", { place: place(id), metrics: listed(words, some.map(metric), "list-metrics") }),
              ),
            ),
          }),
          quantity(lacking.length - partial.length, "count", "count"),
        ],
      };
    }),
  };
}
