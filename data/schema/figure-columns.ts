import { Derivation, Figure, FigureKind, figureId, MissingReason, Qualifier } from "./figure.ts";
import { Adcode, Slug } from "./ids.ts";
import { IsoDate } from "./period.ts";
import { Quality } from "./source.ts";
import * as z from "./zod.ts";

const cells = <T extends z.ZodMiniType>(cell: T) => z.array(z.nullable(cell));

/** Figures as a published file holds them: a list a field, the n-th figure made of every list's n-th cell, null where it has none. */
export const FigureColumns = z
  .strictObject({
    metricId: z.array(Slug),
    placeId: z.array(Adcode),
    start: z.array(IsoDate),
    end: z.array(IsoDate),
    type: z.array(z.enum(["number", "range", "missing"])),
    value: cells(z.number()),
    qualifier: cells(Qualifier),
    low: cells(z.number()),
    high: cells(z.number()),
    reason: cells(MissingReason),
    kind: z.array(FigureKind),
    quality: z.array(Quality),
    sourceId: z.array(Slug),
    locator: cells(z.string()),
    quote: cells(z.string()),
    noteIds: z.array(z.array(Slug)),
    derivation: cells(Derivation),
  })
  .check(
    z.refine((columns) => Object.values(columns).every((column) => column.length === columns.metricId.length), {
      error: "columns differ in length",
    }),
  );
export type FigureColumns = z.infer<typeof FigureColumns>;

/** A row of the columns as a figure, its id rebuilt; whether it is one is for `Figure` to judge. */
function figureAt(columns: FigureColumns, i: number): unknown {
  const cell = <K extends keyof FigureColumns>(key: K) => columns[key][i] as FigureColumns[K][number];
  const [metricId, placeId, locator, quote, derivation] = [
    cell("metricId"),
    cell("placeId"),
    cell("locator"),
    cell("quote"),
    cell("derivation"),
  ];
  const period = { start: cell("start"), end: cell("end") };
  return {
    id: figureId(metricId, placeId, period),
    metricId,
    placeId,
    period,
    value: valueAt(columns, i),
    kind: cell("kind"),
    quality: cell("quality"),
    sourceId: cell("sourceId"),
    ...(locator === null ? {} : { locator }),
    ...(quote === null ? {} : { quote }),
    noteIds: cell("noteIds"),
    ...(derivation === null ? {} : { derivation }),
  };
}

function valueAt(columns: FigureColumns, i: number): unknown {
  const type = columns.type[i];
  if (type === "number") return { type, value: columns.value[i], qualifier: columns.qualifier[i] };
  if (type === "range") return { type, low: columns.low[i], high: columns.high[i] };
  return { type, reason: columns.reason[i] };
}

const NAMES = Object.keys(FigureColumns.shape) as (keyof FigureColumns)[];

/** What `Figure` asks of a cell beyond what its column does. */
const STRICTER: Partial<Record<keyof FigureColumns, z.ZodMiniType>> = {
  locator: z.nullable(Figure.shape.locator.def.innerType),
  quote: z.nullable(Figure.shape.quote.def.innerType),
};

/** Whether a column holds cells of figures. Each different cell is judged once: the same few stand in it a thousand times. */
function isColumn(name: keyof FigureColumns, column: unknown): boolean {
  if (!Array.isArray(column)) return false;
  if (name === "noteIds") return column.every(Array.isArray) && areAll(column.flat(), Slug);
  return areAll(column, STRICTER[name] ?? FigureColumns.shape[name].def.element);
}

function areAll(values: readonly unknown[], schema: z.ZodMiniType): boolean {
  return [...new Set(values)].every((value) => schema.safeParse(value).success);
}

/** Whether the cells of a row fit each other, each of them being one. */
function isRow({ type, value, qualifier, low, high, reason, start, end }: FigureColumns, i: number): boolean {
  if ((start[i] as string) > (end[i] as string)) return false;
  if (type[i] === "number") return value[i] !== null && qualifier[i] !== null;
  const [from, to] = [low[i] ?? null, high[i] ?? null];
  return type[i] === "range" ? from !== null && to !== null && from < to : reason[i] !== null;
}

/** The figures of columns that are right in everything that `FigureColumns` and `Figure` ask; undefined where one is not. */
function asFigures(value: unknown): Figure[] | undefined {
  const columns = (value ?? {}) as FigureColumns;
  if (Object.keys(columns).length !== NAMES.length) return undefined;
  const count = columns.metricId?.length;
  if (!NAMES.every((name) => isColumn(name, columns[name]) && columns[name].length === count)) return undefined;
  const rows = columns.metricId.map((_, i) => (isRow(columns, i) ? (figureAt(columns, i) as Figure) : undefined));
  return rows.every((row) => row !== undefined) ? rows : undefined;
}

const Judged = z.pipe(
  z.pipe(
    FigureColumns,
    z.transform((columns) => columns.metricId.map((_, i) => figureAt(columns, i) as z.input<typeof Figure>)),
  ),
  z.array(Figure),
);

/** Columns in, figures out. What is wrong with them is said by the column, or else by the figure. */
export const Figures = z.withShortcut(Judged, asFigures);
