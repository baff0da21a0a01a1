import { comparabilityOfPairs } from "../derive/comparability.ts";
import type { Atlas } from "../model/atlas.ts";
import type { Analysis, AnalysisInput, Params } from "./analysis.ts";
import { dateBy, GROUPS, type GroupDate, type GroupId, groupDates, type IndustryGroup } from "./industry-groups.ts";
import { metric, quantity, refusal } from "./result-parts.ts";
import { type IndustryMeasures, type IndustryTask, industryMeasures } from "./specialisation-measures.ts";
import { presentSpecialisation } from "./specialisation-present.ts";
import { datesTable } from "./specialisation-tables.ts";
import { REFERENCES, words } from "./specialisation-words.ts";

/** Shares of fewer districts would be held against little more than themselves. */
const FEWEST = 4;

export interface Task extends IndustryTask {
  readonly group: GroupId;
  readonly industry: number;
  readonly date: GroupDate;
  /** After the date asked: nothing is known at it or before. */
  readonly isLater: boolean;
  readonly ids: readonly string[];
  readonly allDates: readonly GroupDate[];
  /** The city's figure was asked for, but is not whole at this date. */
  readonly lacksCity: boolean;
  readonly between: ShiftDates;
  readonly figureIds: readonly string[];
}

/** The two dates that growth is taken apart between, or why there are none. */
export type ShiftDates =
  | {
      readonly type: "known";
      readonly from: string;
      readonly to: string;
      readonly ids: readonly string[];
      readonly marks: readonly string[];
    }
  | { readonly type: "one-date" }
  | { readonly type: "not-comparable"; readonly from: string; readonly to: string; readonly marks: readonly string[] };

const industryOf = (id: GroupId) =>
  ({
    id,
    type: "choice",
    options: GROUPS[id].parts,
    initial: GROUPS[id].parts[0],
    showIf: ({ group }: Params) => group === id,
  }) as const;

/** In what is each district specialised, and how unevenly does it lie over the city? */
export const specialisation: Analysis<Task, IndustryMeasures> = {
  id: "specialisation",
  params: [
    { id: "group", type: "choice", options: ["employment", "floor", "gdp"], initial: "employment" },
    industryOf("employment"),
    industryOf("floor"),
    industryOf("gdp"),
    { id: "reference", type: "choice", options: ["sum", "city"], initial: "sum" },
  ],

  prepare(input, params) {
    const id = params.group as GroupId;
    const group: IndustryGroup = GROUPS[id];
    const allDates = groupDates(input.atlas, group);
    const most = Math.max(0, ...allDates.map(({ places }) => places.length));
    const wide = allDates.filter(({ places }) => places.length >= FEWEST && places.length * 2 >= most);
    const found = dateBy(wide, input.at);
    if (!found)
      return {
        refusal: refusal(
          words("no-date", {
            whole: metric(group.whole),
            most: quantity(most, "count", "count"),
            of: quantity(input.atlas.districts.length, "count", "count"),
            fewest: quantity(FEWEST, "count", "count"),
          }),
          {
            tables: [datesTable(allDates)],
            formulas: [{ id: "count", text: words("formula.count"), reference: REFERENCES.count as string }],
          },
        ),
      };
    return { task: taskOf(input, params, id, { allDates, wide, ...found }) };
  },

  slow: () => false,

  solve: (task) => industryMeasures(task),

  present: presentSpecialisation,
};

interface FoundDates {
  readonly allDates: readonly GroupDate[];
  readonly wide: readonly GroupDate[];
  readonly date: GroupDate;
  readonly isLater: boolean;
}

function taskOf({ atlas }: AnalysisInput, params: Params, id: GroupId, found: FoundDates): Task {
  const { allDates, wide, date, isLater } = found;
  const { places, city } = date;
  const wantsCity = params.reference === "city";
  const at = wide.indexOf(date);
  // The date before it; of the first, the one after.
  const other = wide[at - 1] ?? wide[at + 1];
  const pair = other && shiftOf(atlas, at > 0 ? [other, date] : [date, other]);
  const lands = places.flatMap(({ landKm2 }) => landKm2 ?? []);
  const used = [
    ...places,
    ...(wantsCity && city ? [city] : []),
    ...(other && pair?.between.type === "known" ? other.places : []),
  ];
  return {
    group: id,
    industry: (GROUPS[id].parts as readonly string[]).indexOf(params[id] as string),
    date,
    isLater,
    ids: places.map((one) => one.id),
    allDates,
    lacksCity: wantsCity && !city,
    table: places.map(({ values }) => values),
    reference: wantsCity ? (city?.values ?? null) : null,
    land: lands.length === places.length ? lands : null,
    shift: pair?.shift ?? null,
    between: pair?.between ?? { type: "one-date" },
    figureIds: [...new Set(used.flatMap(({ figureIds }) => figureIds))],
  };
}

/** What the districts of both dates had, where every figure of the one may be compared with that of the other. */
function shiftOf(
  atlas: Atlas,
  [first, last]: readonly [GroupDate, GroupDate],
): { between: ShiftDates; shift: Task["shift"] } {
  const both = first.places.flatMap((before) => {
    const after = last.places.find(({ id }) => id === before.id);
    return after ? [{ before, after }] : [];
  });
  const pairs = both.flatMap(({ before, after }) =>
    before.figureIds.flatMap((from, i) => {
      const [a, b] = [atlas.figureById.get(from), atlas.figureById.get(after.figureIds[i] ?? "")];
      return a && b && a.metricId === b.metricId && a.metricId !== "area_km2" ? [[a, b] as const] : [];
    }),
  );
  const { comparable, marks } = comparabilityOfPairs(atlas, pairs);
  const dates = { from: first.date, to: last.date };
  const codes = (bars: boolean) => [...new Set(marks.filter((mark) => mark.bars === bars).map(({ code }) => code))];
  if (!comparable) return { between: { type: "not-comparable", ...dates, marks: codes(true) }, shift: null };
  return {
    between: { type: "known", ...dates, ids: both.map(({ before }) => before.id), marks: codes(false) },
    shift: { before: both.map(({ before }) => before.values), after: both.map(({ after }) => after.values) },
  };
}
