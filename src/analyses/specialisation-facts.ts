import type { AnalysisInput, Fact, Words } from "./analysis.ts";
import { listed, place, quantity } from "./result-parts.ts";
import type { Task } from "./specialisation.ts";
import type { Concentration, IndustryMeasures } from "./specialisation-measures.ts";
import { referenceOf, type Standing, sum } from "./specialisation-standing.ts";
import { amount } from "./specialisation-tables.ts";
import { dateWords, words } from "./specialisation-words.ts";

const count = (value: number) => quantity(value, "count", "count");

export function specialisationFacts(
  input: AnalysisInput,
  task: Task,
  solution: IndustryMeasures,
  known: readonly Standing[],
): Fact[] {
  const { all, ofIndustry } = referenceOf(task);
  const [top, last] = [known[0], known.at(-1)];
  const one = solution.concentration[task.industry] as Concentration;
  const extreme = (key: string, standing: Standing | undefined): Fact[] =>
    standing
      ? [
          {
            label: words(`fact.${key}`),
            value: quantity(standing.quotient, "index", "quotient"),
            note: words("fact.of-place", {
              place: place(standing.id),
              share: quantity(standing.share, "percent", "share"),
            }),
          },
        ]
      : [];
  const index = (key: keyof Concentration, id: string, note?: Words): Fact => {
    const value = one[key] as number | null;
    return {
      label: words(`fact.${id}`),
      value:
        value === null
          ? words(id === "gini-land" && !task.land ? "no-land" : "no-quantity")
          : quantity(value, "index", id),
      ...(note && { note }),
    };
  };
  return [
    {
      label: words("fact.reference"),
      value: amount(task, all, "value"),
      note: task.reference
        ? words("fact.city")
        : words("fact.sum", { places: count(task.ids.length), of: count(input.atlas.districts.length) }),
    },
    {
      label: words("fact.share"),
      value: all === 0 ? words("no-quantity") : quantity(ofIndustry / all, "percent", "share"),
    },
    ...extreme("highest", top),
    ...extreme("lowest", last),
    index(
      "herfindahl",
      "herfindahl",
      words("fact.even", { even: quantity(1 / task.ids.length, "index", "herfindahl") }),
    ),
    index("evenness", "evenness"),
    index("gini", "gini"),
    index("giniLand", "gini-land"),
    shiftFact(task),
  ];
}

const markList = (marks: readonly string[]) =>
  listed(
    words,
    marks.map((code) => words(`mark.${code}`)),
  );

function shiftFact(task: Task): Fact {
  const { between, shift } = task;
  const label = words("fact.shift");
  if (between.type === "one-date")
    return {
      label,
      value: words("shift.one-date", { date: dateWords(task.date.date) }),
      note: words("shift.no-other"),
    };
  const dates = { from: dateWords(between.from), to: dateWords(between.to) };
  if (between.type === "not-comparable" || !shift)
    return {
      label,
      value: words("shift.not-comparable", dates),
      note: words("shift.marks", { marks: markList(between.marks) }),
    };
  const of = (table: Task["table"]) => sum(table.map((row) => row[task.industry] as number));
  return {
    label: words("fact.growth", dates),
    value: amount(task, of(shift.after) - of(shift.before), "growth"),
    note:
      between.marks.length > 0
        ? words("shift.marked", { places: count(between.ids.length), marks: markList(between.marks) })
        : words("shift.places", { places: count(between.ids.length) }),
  };
}
