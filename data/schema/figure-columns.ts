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
  const some = (key: "locator" | "quote" | "derivation") => (cell(key) === null ? {} : { [key]: cell(key) });
  const period = { start: cell("start"), end: cell("end") };
  return {
    id: figureId(cell("metricId"), cell("placeId"), period),
    metricId: cell("metricId"),
    placeId: cell("placeId"),
    period,
    value: valueAt(cell),
    kind: cell("kind"),
    quality: cell("quality"),
    sourceId: cell("sourceId"),
    ...some("locator"),
    ...some("quote"),
    noteIds: cell("noteIds"),
    ...some("derivation"),
  };
}

function valueAt(cell: (key: keyof FigureColumns) => unknown): unknown {
  const type = cell("type");
  if (type === "number") return { type, value: cell("value"), qualifier: cell("qualifier") };
  if (type === "range") return { type, low: cell("low"), high: cell("high") };
  return { type, reason: cell("reason") };
}

/** Columns in, figures out. */
export const Figures = z.pipe(
  z.pipe(
    FigureColumns,
    z.transform((columns) => columns.metricId.map((_, i) => figureAt(columns, i) as z.input<typeof Figure>)),
  ),
  z.array(Figure),
);
