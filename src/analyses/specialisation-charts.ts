import type { LorenzPoint } from "../../geo/statistics/concentration.ts";
import type { ResultChart } from "./analysis.ts";
import { place, quantity } from "./result-parts.ts";
import type { Task } from "./specialisation.ts";
import type { Concentration, IndustryMeasures } from "./specialisation-measures.ts";
import { amount } from "./specialisation-tables.ts";
import { industryWords, words } from "./specialisation-words.ts";

export function specialisationCharts(task: Task, solution: IndustryMeasures): ResultChart[] {
  return [quotientBars(task, solution), lorenzCurves(task, solution), ...shiftBars(task, solution)];
}

function quotientBars(task: Task, { quotients }: IndustryMeasures): ResultChart {
  const known = task.ids.flatMap((id, i) => {
    const value = quotients[i]?.[task.industry];
    return value === null || value === undefined ? [] : [{ id, value }];
  });
  return {
    type: "bars",
    id: "quotients",
    title: words("chart.quotients", { industry: industryWords(task.group, task.industry) }),
    bars: known
      .sort((a, b) => b.value - a.value)
      .map(({ id, value }) => ({
        label: words("place", { place: place(id) }),
        of: place(id),
        value: quantity(value, "index", "quotient"),
      })),
  };
}

function lorenzCurves(task: Task, { concentration }: IndustryMeasures): ResultChart {
  const one = concentration[task.industry] as Concentration;
  const curve = (id: string, points: readonly LorenzPoint[] | null, dash = false) =>
    points
      ? [
          {
            id,
            label: words(`chart.${id}`),
            of: null,
            dash,
            points: points.map(({ base, quantity: share }) => [base, share] as const),
          },
        ]
      : [];
  const even = [0, 1].map((share) => ({ base: share, quantity: share }));
  return {
    type: "lines",
    id: "lorenz",
    title: words("chart.lorenz", { industry: industryWords(task.group, task.industry) }),
    x: words("chart.base"),
    y: words("chart.share"),
    series: [...curve("places", one.lorenz), ...curve("land", one.lorenzLand), ...curve("even", even, true)],
    band: null,
  };
}

function shiftBars(task: Task, { shift }: IndustryMeasures): ResultChart[] {
  const { between } = task;
  if (between.type !== "known" || !shift) return [];
  const known = between.ids.flatMap((id, i) => {
    const part = shift[i]?.[task.industry];
    return part ? [{ id, value: part.regional }] : [];
  });
  return [
    {
      type: "bars",
      id: "regional",
      title: words("chart.regional", { industry: industryWords(task.group, task.industry) }),
      bars: known
        .sort((a, b) => b.value - a.value)
        .map(({ id, value }) => ({
          label: words("place", { place: place(id) }),
          of: place(id),
          value: amount(task, value, "regional"),
        })),
    },
  ];
}
