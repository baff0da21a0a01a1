import type { SheetRow } from "../derive/place-sheet.ts";
import type { Named, Quantity, ResultTable, Words } from "./analysis.ts";
import { type BaseKnowledge, type KnownMetric, MAIN_METRICS } from "./base-knowledge.ts";
import type { BaseExtent, Surroundings } from "./base-surroundings.ts";
import { listed, place, quantity, wordsOf } from "./result-parts.ts";

export const words = wordsOf("bases");
export const named = (type: Named["type"], id: string): Named => ({ type, id });
export const technologyWords = (technology: string): Words => words(`technology.${technology}`);

type Cell = ResultTable["rows"][number]["cells"][number];
const periodOf = ({ start, end }: { readonly start: string; readonly end: string }): Named =>
  named("period", start === end ? start : `${start}/${end}`);

/** What was stated, when and by whom; or why nothing was. */
function figureCell({ figure, period }: Pick<SheetRow, "figure" | "period">): Words | null {
  if (!figure || !period) return null;
  return words(figure.kind === "target" || figure.kind === "forecast" ? "figure-aim" : "figure", {
    value: named("figure", figure.id),
    period: periodOf(period),
    source: named("source", figure.sourceId),
  });
}
const metricCell = ({ row, cause }: KnownMetric): Words =>
  (row && figureCell(row)) ?? words("missing", { why: words(`missing-why.${cause ?? "not-stated"}`) });

const all = (list: readonly (Named | Words)[]): Words =>
  list.length === 0 ? words("nothing-known") : words("list-of", { which: listed(words, list) });

/** A number with its formula and then what it counts. */
const counted = (number: Quantity, list: readonly (Named | Words)[]): Words =>
  list.length === 0 ? words("counted-none", { number }) : words("counted", { number, which: listed(words, list) });

/** The five side by side: a row a question, a column a base. */
export function sheetTable(
  known: readonly BaseKnowledge[],
  rounds: readonly Surroundings[],
  extents: readonly BaseExtent[],
): ResultTable {
  const sites = (formula: "certain" | "possible") => (_: BaseKnowledge, i: number) => {
    const ids = rounds[i]?.[formula] ?? [];
    return counted(
      quantity(ids.length, "count", formula),
      ids.map((id) => named("site", id)),
    );
  };
  const rows: readonly (readonly [id: string, label: Words, cell: (of: BaseKnowledge, i: number) => Cell])[] = [
    ["district", words("row.district"), ({ site }) => all(site.districtIds.map(place))],
    [
      "position",
      words("row.position"),
      ({ site }, i) =>
        words("sourced", {
          value: words(extents[i]?.districts ? "position-short.district" : "position-short.disc", {
            uncertainty: quantity((extents[i]?.uncertaintyM ?? 0) / 1000, "km", "value"),
          }),
          source: named("source", site.sourceId),
        }),
    ],
    ["certain", words("row.certain"), sites("certain")],
    ["possible", words("row.possible"), sites("possible")],
    [
      "claims",
      words("row.claims"),
      ({ claims }) =>
        counted(
          quantity(claims.length, "count", "count"),
          claims.map(({ claim }) => named("claim", claim.id)),
        ),
    ],
    [
      "confirmed",
      words("row.confirmed"),
      ({ claims }) => {
        const confirmed = claims.filter(({ standing }) => standing.verdict === "confirmed");
        return counted(
          quantity(confirmed.length, "count", "standing"),
          confirmed.map(({ claim }) => named("claim", claim.id)),
        );
      },
    ],
    ["targets", words("row.targets"), ({ targets }) => all(targets.map(claimWords))],
    ["technologies", words("row.technologies"), ({ technologies }) => all(technologies.map(technologyWords))],
    ["events", words("row.events"), ({ events }) => all(events.map(({ id, period }) => eventWords(id, period)))],
    [
      "district-events",
      words("row.district-events"),
      ({ districtEvents }) => all(districtEvents.map(({ id, period }) => eventWords(id, period))),
    ],
    ...MAIN_METRICS.map(
      (metricId, at) =>
        [
          metricId,
          words("row.metric", { metric: named("metric", metricId) }),
          ({ metrics }: BaseKnowledge) => metricCell(metrics[at] as KnownMetric),
        ] as const,
    ),
  ];
  return {
    id: "sheet",
    caption: words("table.sheet"),
    columns: [
      { id: "question", label: words("column.question"), numeric: false },
      ...known.map(({ site }) => ({
        id: site.id,
        label: words("column.base", { site: named("site", site.id) }),
        numeric: false,
      })),
    ],
    rows: rows.map(([id, label, cell]) => ({ id, of: null, cells: [label, ...known.map((of, i) => cell(of, i))] })),
  };
}

const claimWords = ({ id, value, unit }: BaseKnowledge["targets"][number]): Named | Words =>
  value && unit ? words("claim", { claim: named("claim", id), value: named("claim-value", id) }) : named("claim", id);
const eventWords = (id: string, period: { readonly start: string; readonly end: string }): Words =>
  words("event", { event: named("event", id), period: periodOf(period) });

const columns = (table: string, ids: readonly string[]): ResultTable["columns"] =>
  ids.map((id) => ({ id, label: words(`column.${table}.${id}`), numeric: false }));

/** Of one base: its claims, its events and those of its district, its district's figures, the sites round it. */
export function chosenTables(own: BaseKnowledge, { certain, possible }: Surroundings): ResultTable[] {
  const { site, claims, events, districtEvents, metrics, livestream } = own;
  const known = metrics.filter(({ row }) => !livestream.some(({ figure }) => figure && figure === row?.figure));
  const tables: ResultTable[] = [
    {
      id: "claims",
      caption: words("table.claims", { site: named("site", site.id) }),
      columns: columns("claims", ["claim", "value", "kind", "period", "standing", "source"]),
      rows: claims.map(({ claim, standing }) => ({
        id: claim.id,
        of: named("claim", claim.id),
        cells: [
          named("claim", claim.id),
          claim.value && claim.unit ? named("claim-value", claim.id) : words("no-number"),
          words(`kind.${claim.kind}`),
          claim.period ? periodOf(claim.period) : words("no-period"),
          words(`standing.${standing.verdict}`),
          named("source", claim.sourceId),
        ],
      })),
    },
    {
      id: "figures",
      caption: words("table.figures", { districts: listed(words, site.districtIds.map(place)) }),
      columns: columns("figures", ["metric", "value", "period", "kind", "source"]),
      rows: [
        ...livestream.map((row): KnownMetric => ({ metricId: row.metric.id, row, cause: row.cause })),
        ...known,
      ].map(({ metricId, row, cause }) => ({
        id: row?.figure?.id ?? metricId,
        of: row?.figure ? named("figure", row.figure.id) : null,
        cells: [
          named("metric", metricId),
          row?.figure
            ? named("figure", row.figure.id)
            : words("missing", { why: words(`missing-why.${cause ?? "not-stated"}`) }),
          row?.period ? periodOf(row.period) : null,
          row?.figure ? words(`kind.${row.figure.kind}`) : null,
          row?.figure ? named("source", row.figure.sourceId) : null,
        ],
      })),
    },
    {
      id: "events",
      caption: words("table.events", { site: named("site", site.id) }),
      columns: columns("events", ["event", "period", "about", "source"]),
      rows: [...events, ...districtEvents].map((event) => ({
        id: event.id,
        of: named("event", event.id),
        cells: [
          named("event", event.id),
          periodOf(event.period),
          words(events.includes(event) ? "about-it.base" : "about-it.district"),
          named("source", event.sourceId),
        ],
      })),
    },
    {
      id: "sites",
      caption: words("table.sites", { site: named("site", site.id) }),
      columns: columns("sites", ["site", "within"]),
      rows: [...certain, ...possible].map((id) => ({
        id,
        of: named("site", id),
        cells: [named("site", id), words(certain.includes(id) ? "within.certain" : "within.possible")],
      })),
    },
  ];
  return tables.filter(({ rows }) => rows.length > 0);
}
