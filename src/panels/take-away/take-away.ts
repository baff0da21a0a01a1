import type { Denominator, Unit } from "../../../data/schema/metric.ts";
import type { Format } from "../../bind/use-format.ts";
import type { TableCell } from "../../derive/table-cell.ts";
import type { PlaceValue } from "../../derive/value-at.ts";
import type { Cell } from "../../export/csv.ts";
import { plainDecimal } from "../../export/plain-decimal.ts";
import { tableReadme } from "../../export/table-readme.ts";
import type { Atlas } from "../../model/atlas.ts";
import type { View } from "../../state/view.ts";
import { queryLines } from "./query-lines.ts";

/** How much of a table is taken: what the reader sees of it, or everything that it could show. */
export type Extent = "shown" | "all";

/** A table as a file: what is in it, and whose work that is. */
export interface TakeAway {
  readonly title: string;
  /** Words of the file's name. */
  readonly name: readonly string[];
  /** Lines of the file. */
  readonly lines: Readonly<Record<Extent, number>>;
  csv(extent: Extent): string;
  readonly sourceIds: ReadonlySet<string>;
  /** Whether it is about the metric that the reader chose, at the date chosen. */
  readonly asks: "metric" | "none";
  /** What else was asked, and what has to be known of the answer. */
  readonly query?: readonly (readonly [label: string, text: string])[];
  readonly remarks?: readonly string[];
  /** The table as it stands on screen, header first. */
  cells?(): readonly (readonly Cell[])[];
}

/** The unit in which numbers are stored and taken away, whatever scale the page writes them in. */
export function storedUnit({ t }: Format, unit: Unit, denominator: Denominator = "none"): string {
  return t(`units:${unit}`) + (denominator === "none" ? "" : t(`units:per-${denominator}`));
}

/** A value for the clipboard: an exact number as a number, a bound with its mark, a missing one as its reason. */
export function plainCell(
  { t }: Format,
  { value: { shown, range }, cause }: { value: Pick<PlaceValue, "shown" | "range">; cause: TableCell["cause"] },
): Cell {
  if (shown) return shown.qualifier === "=" ? shown.value : `${shown.qualifier} ${plainDecimal(shown.value)}`;
  if (range) return `${plainDecimal(range.low)}–${plainDecimal(range.high)}`;
  return cause ? t(`figure:missing.${cause}`) : "";
}

const REMARKS = ["units", "dates", "missing", "marks", "guard"] as const;
const LABELS = [
  "query",
  "link",
  "taken",
  "remarks",
  "sources",
  "published",
  "accessed",
  "licence",
  "no-address",
  "quality",
] as const;

/** What goes with the file: query, link, date, sources and their licences. */
export function readmeOf(atlas: Atlas, format: Format, view: View, takeAway: TakeAway, link: string): string {
  const { t, text } = format;
  return tableReadme(
    {
      title: `${takeAway.title} – ${t("app:title")}`,
      query: [...queryLines(atlas, format, view, takeAway.asks), ...(takeAway.query ?? [])],
      link,
      taken: new Date().toISOString().slice(0, 10),
      remarks: [...(takeAway.remarks ?? []), ...REMARKS.map((remark) => t(`take-away:remark.${remark}`))],
      sources: [...takeAway.sourceIds].flatMap((id) => atlas.sourceById.get(id) ?? []),
      labels: Object.fromEntries(LABELS.map((label) => [label, t(`take-away:label.${label}`)])) as Record<
        (typeof LABELS)[number],
        string
      >,
    },
    text,
  );
}
