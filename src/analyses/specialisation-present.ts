import type { Analysis, AnalysisInput, AnalysisResult, Category, Words } from "./analysis.ts";
import { GROUPS } from "./industry-groups.ts";
import { listed, metric, place, quantity } from "./result-parts.ts";
import type { Task } from "./specialisation.ts";
import { specialisationCharts } from "./specialisation-charts.ts";
import { specialisationFacts } from "./specialisation-facts.ts";
import type { Concentration, IndustryMeasures } from "./specialisation-measures.ts";
import { referenceOf, type Standing, standings, sum } from "./specialisation-standing.ts";
import { amount, concentrationTable, datesTable, quotientTable, shiftTable } from "./specialisation-tables.ts";
import { dateWords, industryWords, REFERENCES, words } from "./specialisation-words.ts";

/** From here a share is called above or below the reference's. Bounds of our own: a quarter more, and its inverse. */
const ABOVE = 1.25;
const BELOW = 0.8;

const CATEGORIES = {
  above: { tone: "high", pattern: "plain" },
  near: { tone: "none", pattern: "plain" },
  below: { tone: "low", pattern: "hatch" },
  missing: { tone: "none", pattern: "empty" },
} as const;
type CategoryId = keyof typeof CATEGORIES;

export function classOf(quotient: number | null | undefined): CategoryId {
  if (quotient === null || quotient === undefined) return "missing";
  if (quotient >= ABOVE) return "above";
  return quotient < BELOW ? "below" : "near";
}

const count = (value: number) => quantity(value, "count", "count");
const BOUNDS = {
  above: quantity(ABOVE, "index", "bound", { digits: 2 }),
  below: quantity(BELOW, "index", "bound", { digits: 2 }),
};

export const presentSpecialisation: Analysis<Task, IndustryMeasures>["present"] = (input, _params, task, solution) => {
  const known = standings(task, solution);
  const industry = industryWords(task.group, task.industry);
  const places = new Map<string, string>([
    ...task.ids.map((id, i) => [id, classOf(solution.quotients[i]?.[task.industry])] as const),
    ...task.date.lacking.map(({ id }) => [id, "missing"] as const),
  ]);
  const inClass = (id: CategoryId) => known.filter(({ quotient }) => classOf(quotient) === id);
  const top = known[0];
  return {
    status: top ? "answered" : "cannot",
    headline: top
      ? words(inClass("above").length > 0 ? "headline.some" : "headline.none", {
          industry,
          date: dateWords(task.date.date),
          specialised: count(inClass("above").length),
          places: count(known.length),
          top: place(top.id),
          quotient: quantity(top.quotient, "index", "quotient"),
          ...BOUNDS,
        })
      : words("headline.nothing", { industry, date: dateWords(task.date.date) }),
    facts: specialisationFacts(input, task, solution, known),
    explain: top ? explain(task, solution, known) : [],
    assumptions: assumptions(input, task),
    formulas: formulas(task),
    categories: (["above", "near", "below", "missing"] as const).map(
      (id): Category => ({ id, label: words(`category.${id}`, BOUNDS), ...CATEGORIES[id] }),
    ),
    places,
    features: null,
    charts: specialisationCharts(task, solution),
    tables: [
      quotientTable(task, solution),
      concentrationTable(task, solution),
      ...shiftTable(task, solution),
      datesTable(task.allDates),
    ],
    figureIds: task.figureIds,
  };
};

function explain(task: Task, solution: IndustryMeasures, known: readonly Standing[]): Words[] {
  const top = known[0] as Standing;
  const industry = industryWords(task.group, task.industry);
  const { all, ofIndustry } = referenceOf(task);
  const { gini, herfindahl } = solution.concentration[task.industry] as Concentration;
  const values = task.table.map((row) => row[task.industry] as number);
  const largest = values.indexOf(Math.max(...values));
  return [
    words("explain.top", {
      place: place(top.id),
      industry,
      whole: metric(GROUPS[task.group].whole),
      share: quantity(top.share, "percent", "share"),
      reference: quantity(ofIndustry / all, "percent", "share"),
      quotient: quantity(top.quotient, "index", "quotient"),
    }),
    words("explain.spread", {
      place: place(task.ids[largest] as string),
      industry,
      share: quantity((values[largest] as number) / sum(values), "percent", "share"),
      gini: quantity(gini as number, "index", "gini"),
      herfindahl: quantity(herfindahl as number, "index", "herfindahl"),
      even: quantity(1 / task.ids.length, "index", "herfindahl"),
    }),
    explainShift(task, solution),
  ];
}

function explainShift(task: Task, { shift }: IndustryMeasures): Words {
  const { between } = task;
  const industry = industryWords(task.group, task.industry);
  if (between.type === "one-date") return words("explain.one-date", { industry, date: dateWords(task.date.date) });
  const dates = { from: dateWords(between.from), to: dateWords(between.to) };
  const parts = between.type === "known" ? between.ids.map((id, i) => ({ id, part: shift?.[i]?.[task.industry] })) : [];
  const known = parts.flatMap(({ id, part }) => (part ? [{ id, ...part }] : []));
  if (known.length === 0) return words("explain.not-comparable", { industry, ...dates });
  const top = known.reduce((a, b) => (b.regional > a.regional ? b : a));
  return words("explain.shift", {
    industry,
    ...dates,
    place: place(top.id),
    regional: amount(task, top.regional, "regional"),
    mix: amount(task, top.mix, "mix"),
    national: amount(task, top.national, "national"),
  });
}

function assumptions({ at }: AnalysisInput, task: Task): Words[] {
  const { date, group, between } = task;
  const { parts, whole, hasRest } = GROUPS[group];
  const partial = date.lacking.filter(({ known }) => known.length > 0);
  const absent = date.lacking.filter(({ known }) => known.length === 0);
  return [
    words("assume.parts", { whole: metric(whole), parts: listed(words, parts.map(metric), "list-metrics") }),
    ...(hasRest ? [words("assume.rest", { rest: words(`rest.${group}`, { whole: metric(whole) }) })] : []),
    words("assume.one-date", { date: dateWords(date.date), sources: count(date.sourceIds.length) }),
    ...(task.isLater ? [words("assume.later", { date: dateWords(date.date), at: { type: "date", id: at } })] : []),
    words(task.reference ? "assume.city" : "assume.sum", { places: count(task.ids.length) }),
    ...(task.lacksCity ? [words("assume.lacks-city", { date: dateWords(date.date) })] : []),
    words("assume.bounds", BOUNDS),
    ...partial.map(({ id }) => words("assume.partial", { place: place(id) })),
    ...absent.map(({ id }) => words("assume.absent", { place: place(id) })),
    words(task.land ? "assume.land" : "assume.no-land"),
    ...(between.type === "known" ? [words("assume.shift", { places: count(between.ids.length) })] : []),
  ];
}

function formulas({ shift }: Task): AnalysisResult["formulas"] {
  return Object.entries(REFERENCES)
    .filter(([id]) => shift || !["growth", "national", "mix", "regional"].includes(id))
    .map(([id, reference]) => ({ id, text: words(`formula.${id}`), reference }));
}
