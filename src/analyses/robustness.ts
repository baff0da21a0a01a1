import type {
  Analysis,
  AnalysisInput,
  AnalysisResult,
  Category,
  Fact,
  Quantity,
  ResultTable,
  Words,
} from "./analysis.ts";
import { type BreakDistance, isOnBreak } from "./break-distance.ts";
import type { Rung, Vary } from "./class-alternatives.ts";
import { type Picture, pictureOf, type Stability, stabilityOf, valuesShown } from "./class-picture.ts";
import { type DividedValues, type Message, messagesOf } from "./measure-messages.ts";
import { listed, place, quantity, refusal, wordsOf } from "./result-parts.ts";

/** Fewer places make no picture. */
const FEWEST = 3;
const words = wordsOf("robustness");

interface Task {
  readonly picture: Picture;
  readonly vary: Vary;
  readonly sets: readonly DividedValues[];
}
interface Solution {
  readonly stability: Stability | null;
  /** By every other method, with as many classes from the same dates. */
  readonly methods: Stability | null;
  readonly messages: readonly Message[];
}

const CATEGORIES = {
  // What stands is quiet; what may not be trusted is not.
  stable: { tone: "none", pattern: "plain" },
  sensitive: { tone: "low", pattern: "hatch" },
  break: { tone: "high", pattern: "cross" },
  missing: { tone: "none", pattern: "empty" },
} as const;
type CategoryId = keyof typeof CATEGORIES;

/** How much of the classed map is the choice of its classes, and how much of its message the choice of what it is divided by. */
export const robustness: Analysis<Task, Solution> = {
  id: "robustness",
  params: [
    { id: "vary", type: "choice", options: ["all", "method", "k", "scope"], initial: "all" },
    { id: "stable", type: "number", min: 50, max: 100, step: 5, initial: 75, unit: "percent" },
  ],

  prepare(input, params) {
    const picture = pictureOf(input);
    const known = { count: quantity(picture.ids.length, "count", "count") };
    if (picture.ids.length < FEWEST)
      return {
        refusal: refusal(words("too-few", { ...known, fewest: quantity(FEWEST, "count", "count") }), {
          figureIds: picture.figureIds,
        }),
      };
    if (picture.values.every((value) => value === picture.values[0]))
      return { refusal: refusal(words("all-equal", known), { figureIds: picture.figureIds }) };
    const denominators = input.atlas.metricById.get(input.metric)?.denominators ?? [];
    const sets = denominators.map((denominator) => {
      const { ids, values } = valuesShown(input, denominator);
      return { denominator, ids, values };
    });
    return { task: { picture, vary: params.vary as Vary, sets } };
  },

  slow: () => false,

  solve: ({ picture, vary, sets }) => ({
    stability: stabilityOf(picture, vary),
    methods: stabilityOf(picture, "method"),
    messages: messagesOf(sets),
  }),

  present(input, params, { picture, vary, sets }, { stability, methods, messages }) {
    const figureIds = [
      ...new Set([
        ...picture.figureIds,
        ...sets.flatMap(({ denominator }) => valuesShown(input, denominator).figureIds),
      ]),
    ];
    if (!stability) return refusal(words("one-class"), { figureIds });
    if (stability.others.length === 0) return refusal(words("no-alternative"), { figureIds });
    const least = Number(params.stable) / 100;
    const categoryOf = picture.ids.map((_, i) => categoryFor(stability, i, least));
    const stableCount = categoryOf.filter((id) => id === "stable").length;
    return {
      // A picture that other choices do not leave as it is gives no answer of its own.
      status: 2 * stableCount >= picture.ids.length ? "answered" : "undecided",
      headline: words(`headline.${2 * stableCount >= picture.ids.length ? "stands" : "depends"}`, {
        stable: quantity(stableCount, "count", "category"),
        places: quantity(picture.ids.length, "count", "count"),
        share: percent(least, "category"),
        others: quantity(stability.others.length, "count", "unchanged"),
      }),
      facts: [...facts(picture, stability, messages, categoryOf), ...methodFact(methods)],
      explain: explain(picture, stability, messages, categoryOf, least),
      assumptions: assumptions(picture, vary, stability),
      formulas: FORMULAS,
      categories: (Object.keys(CATEGORIES) as CategoryId[]).map(
        (id): Category => ({
          id,
          label: words(`category.${id}`, { share: percent(least, "category") }),
          ...CATEGORIES[id],
        }),
      ),
      places: new Map<string, string>([
        ...picture.ids.map((id, i) => [id, categoryOf[i] as string] as const),
        ...picture.without.map((id) => [id, "missing"] as const),
      ]),
      features: null,
      charts: [bars(picture, stability)],
      tables: [
        placeTable(input, picture, stability, categoryOf),
        otherTable(picture, stability),
        messageTable(messages),
      ].filter(({ rows }) => rows.length > 0),
      figureIds,
    };
  },
};

const percent = (share: number, formula: string): Quantity =>
  quantity(share, "percent", formula, formula === "category" ? { digits: 0 } : {});

function categoryFor({ kept, others, breaks }: Stability, i: number, least: number): CategoryId {
  if (isOnBreak((breaks[i] as BreakDistance).state)) return "break";
  // Whole numbers: three of four are 75 %, whatever a quotient is rounded to.
  return 100 * (kept[i] as number) >= Math.round(100 * least) * others.length ? "stable" : "sensitive";
}

const rung = ({ at, of }: Rung): Words =>
  words("class", { class: quantity(at + 1, "count", "class"), of: quantity(of, "count", "class") });

const many = (ids: readonly string[]) => listed(words, ids.map(place));

function indexesOfLeast(values: readonly number[]): number[] {
  const least = Math.min(...values);
  return values.flatMap((value, i) => (value === least ? [i] : []));
}

function facts(
  { ids, without }: Picture,
  { others, kept, breaks, cut }: Stability,
  messages: readonly Message[],
  categoryOf: readonly CategoryId[],
): Fact[] {
  const of = quantity(others.length, "count", "unchanged");
  const onBreak = ids.filter((_, i) => isOnBreak((breaks[i] as BreakDistance).state));
  const always = kept.filter((n) => n === others.length).length;
  const least = indexesOfLeast(kept);
  return [
    {
      label: words("fact.stable"),
      value: quantity(categoryOf.filter((id) => id === "stable").length, "count", "category"),
      note: words("fact.always", { always: quantity(always, "count", "unchanged"), others: of }),
    },
    {
      label: words("fact.least"),
      value: percent((kept[least[0] as number] as number) / others.length, "unchanged"),
      note: words("fact.least-of", { which: many(least.map((i) => ids[i] as string)) }),
    },
    {
      label: words("fact.break"),
      value: quantity(onBreak.length, "count", "on-break"),
      note: onBreak.length > 0 ? words("fact.break-of", { which: many(onBreak) }) : words("fact.break-none"),
    },
    ...messages.map(({ a, b, tau, rho, count }): Fact => {
      const label = words("fact.tau", { a: words(`measure.${a}`), b: words(`measure.${b}`) });
      if (tau === null || rho === null) return { label, value: words("no-order") };
      const note = { rho: quantity(rho, "index", "rho"), places: quantity(count, "count", "count") };
      return { label, value: quantity(tau, "index", "tau"), note: words("fact.rho", note) };
    }),
    {
      label: words("fact.places"),
      value: quantity(ids.length, "count", "count"),
      note: words("fact.classes", {
        classes: quantity(cut.breaks.length + 1, "count", "class"),
        without: quantity(without.length, "count", "count"),
      }),
    },
  ];
}

function methodFact(methods: Stability | null): Fact[] {
  const counts = methods?.others.map(({ changed }) => changed.length) ?? [];
  if (counts.length === 0) return [];
  const changed = (value: number) => quantity(value, "count", "unchanged");
  return [
    {
      label: words("fact.methods"),
      value: changed(Math.min(...counts)),
      note: words("fact.methods-most", { most: changed(Math.max(...counts)) }),
    },
  ];
}

function explain(
  { ids }: Picture,
  { others, kept, breaks }: Stability,
  messages: readonly Message[],
  categoryOf: readonly CategoryId[],
  share: number,
): Words[] {
  const onBreak = ids.filter((_, i) => isOnBreak((breaks[i] as BreakDistance).state));
  const least = indexesOfLeast(kept);
  const first = messages.find(({ tau }) => tau !== null);
  return [
    words("explain.places", {
      stable: quantity(categoryOf.filter((id) => id === "stable").length, "count", "category"),
      places: quantity(ids.length, "count", "count"),
      others: quantity(others.length, "count", "unchanged"),
      least: percent(share, "category"),
      which: many(least.map((i) => ids[i] as string)),
      share: percent((kept[least[0] as number] as number) / others.length, "unchanged"),
    }),
    onBreak.length > 0
      ? words("explain.break", { count: quantity(onBreak.length, "count", "on-break"), which: many(onBreak) })
      : words("explain.clear"),
    first
      ? words("explain.message", {
          a: words(`measure.${first.a}`),
          b: words(`measure.${first.b}`),
          tau: quantity(first.tau as number, "index", "tau"),
          topA: many(first.topA),
          topB: many(first.topB),
        })
      : words("explain.one-measure"),
  ];
}

function assumptions({ pools, shown, without }: Picture, vary: Vary, { others }: Stability): Words[] {
  return [
    words(`assume.vary.${vary}`, { others: quantity(others.length, "count", "unchanged") }),
    words("assume.equal"),
    words("assume.rung"),
    ...(shown.method === "manual" ? [words("assume.manual")] : []),
    ...(pools.fixed ? [] : [words("assume.one-scope")]),
    words(shown.method === "natural-breaks" || shown.method === "quantile" ? "assume.by-rule" : "assume.bounds"),
    words("assume.rounding"),
    ...(without.length > 0 ? [words("assume.without", { count: quantity(without.length, "count", "count") })] : []),
  ];
}

const FORMULAS: AnalysisResult["formulas"] = [
  { id: "class", text: words("formula.class"), reference: "Slocum et al. 2009; Jenks 1977; Wang & Song 2011" },
  { id: "unchanged", text: words("formula.unchanged"), reference: "Monmonier 1991" },
  { id: "category", text: words("formula.category"), reference: "Monmonier 1991" },
  { id: "on-break", text: words("formula.on-break"), reference: "Slocum et al. 2009" },
  { id: "tau", text: words("formula.tau"), reference: "Kendall 1945" },
  { id: "rho", text: words("formula.rho"), reference: "Spearman 1904" },
];

const bars = ({ ids }: Picture, { kept, others }: Stability): AnalysisResult["charts"][number] => ({
  type: "bars",
  id: "unchanged",
  title: words("chart.title"),
  bars: ids
    .map((id, i) => ({ id, share: (kept[i] as number) / others.length }))
    .sort((a, b) => a.share - b.share || a.id.localeCompare(b.id))
    .map(({ id, share }) => ({
      label: words("chart.place", { place: place(id) }),
      of: place(id),
      value: percent(share, "unchanged"),
    })),
});

type ColumnDef = readonly [id: string, numeric: boolean];
const columns = (table: string, defs: readonly ColumnDef[]): ResultTable["columns"] =>
  defs.map(([id, numeric]) => ({ id, label: words(`column.${table}.${id}`), numeric }));

function placeTable(
  input: Pick<AnalysisInput, "metric" | "denominator">,
  { ids, values }: Picture,
  { rungs, kept, others, reach, breaks }: Stability,
  categoryOf: readonly CategoryId[],
): ResultTable {
  const measure = { metric: input.metric, denominator: input.denominator };
  return {
    id: "places",
    caption: words("table.places"),
    columns: columns("places", [
      ["place", false],
      ["value", true],
      ["class", false],
      ["unchanged", true],
      ["lowest", false],
      ["highest", false],
      ["distance", true],
      ["share", true],
      ["break", false],
      ["category", false],
    ]),
    rows: ids.map((id, i) => {
      const { distance, share, state } = breaks[i] as BreakDistance;
      const [low, high] = reach[i] as readonly [Rung, Rung];
      return {
        id,
        of: place(id),
        cells: [
          place(id),
          quantity(values[i] as number, "measure", "value", measure),
          rung(rungs[i] as Rung),
          percent((kept[i] as number) / others.length, "unchanged"),
          rung(low),
          rung(high),
          distance === null ? null : quantity(distance, "measure", "on-break", measure),
          share === null ? null : percent(share, "on-break"),
          words(`break.${state}`),
          words(`category-short.${categoryOf[i]}`),
        ],
      };
    }),
  };
}

function otherTable({ ids }: Picture, { others }: Stability): ResultTable {
  return {
    id: "others",
    caption: words("table.others"),
    columns: columns("others", [
      ["method", false],
      ["k", true],
      ["made", true],
      ["scope", false],
      ["changed", true],
      ["which", false],
    ]),
    rows: others.map(({ method, k, scope, made, changed }) => ({
      id: `${method}-${k}-${scope}`,
      of: null,
      cells: [
        words(`method.${method}`),
        quantity(k, "count", "class"),
        quantity(made, "count", "class"),
        words(`scope.${scope}`),
        quantity(changed.length, "count", "unchanged"),
        words("list-of", { which: many(changed.map((i) => ids[i] as string)) }),
      ],
    })),
  };
}

function messageTable(messages: readonly Message[]): ResultTable {
  return {
    id: "messages",
    caption: words("table.messages"),
    columns: columns("messages", [
      ["a", false],
      ["b", false],
      ["places", true],
      ["tau", true],
      ["rho", true],
      ["topA", false],
      ["topB", false],
      ["joins", false],
      ["leaves", false],
    ]),
    rows: messages.map(({ a, b, count, tau, rho, topA, topB }) => ({
      id: `${a}-${b}`,
      of: null,
      cells: [
        words(`measure.${a}`),
        words(`measure.${b}`),
        quantity(count, "count", "count"),
        tau === null ? null : quantity(tau, "index", "tau"),
        rho === null ? null : quantity(rho, "index", "rho"),
        words("list-of", { which: many(topA) }),
        words("list-of", { which: many(topB) }),
        words("list-of", { which: many(topB.filter((id) => !topA.includes(id))) }),
        words("list-of", { which: many(topA.filter((id) => !topB.includes(id))) }),
      ],
    })),
  };
}
