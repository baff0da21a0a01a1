import { useFiltered, useMetricAnswer, useRanking } from "../../bind/use-answers.ts";
import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import { useView } from "../../bind/use-view.ts";
import { tableRows } from "../../derive/table-rows.ts";
import { chooseTime, sortTable } from "../../state/actions.ts";
import { Button } from "../../ui/button.tsx";
import { ChangeNote } from "../change/change-note.tsx";
import { columnDigits } from "../figure/digits.ts";
import { valuesTakeAway } from "../take-away/table-take-away.ts";
import { CHANGE_COLUMNS, type ChangeColumn } from "./change-cells.tsx";
import { ColumnChoice } from "./column-choice.tsx";
import { SortHeader } from "./sort-header.tsx";
import styles from "./table.module.css";
import { TableHead } from "./table-head.tsx";
import { ValueRow } from "./value-row.tsx";

type Column = "place" | "rank" | "value" | "period" | "quality" | "denominator" | "source" | ChangeColumn;
const NUMERIC = new Set<Column>(["rank", "value", "change-earlier", "change-later"]);
/** What the first click sorts by: the best, the latest, the largest first. */
const FIRST: Readonly<Record<Column, "ascending" | "descending">> = {
  place: "ascending",
  rank: "ascending",
  value: "descending",
  period: "descending",
  quality: "ascending",
  denominator: "descending",
  source: "ascending",
  "change-earlier": "descending",
  "change-later": "descending",
  "change-marks": "ascending",
};

/** Districts (or the delta's cities) by the current metric at the date: what the map shows, and where it is from. */
export function ValueTable() {
  const atlas = useAtlas();
  const answer = useMetricAnswer();
  const ranking = useRanking();
  const view = useView((now) => now);
  const { tableSort: sort } = view;
  const { hidden } = view.table;
  const table = tableRows(answer, ranking, useFiltered(), sort);
  const format = useFormat();
  const { t, text, scaleOf, period } = format;
  const { metric, denominator, change } = answer;
  const aboutCities = answer.cities.length > 0;
  const total = aboutCities ? null : { value: answer.city, rank: null };
  const values = [...table.rows, ...(total ? [total] : [])].flatMap(({ value }) => value.shown?.value ?? []);
  const max = Math.max(ranking.max, ...table.rows.map(({ value }) => value.range?.high ?? 0));
  const own = scaleOf(answer, max);
  const digits = columnDigits(values, own.factor);
  const per = denominator === "none" ? "" : t(`units:per-${denominator}`);
  const title = text(metric.names) + per + (change ? t("change:of-measure", { unit: own.label }) : "");
  const words = { metric: title, period: period(answer.period) };
  const header = (column: Column, label: string) => (
    <SortHeader
      key={column}
      label={label}
      direction={sort.column === column ? sort.direction : null}
      first={FIRST[column]}
      numeric={NUMERIC.has(column)}
      frozen={column === "place"}
      onSort={(direction) => sortTable({ column, direction })}
    />
  );
  const labels: [Column, string][] = [
    ["rank", t("table:rank")],
    ["value", t("table:value", { unit: own.label })],
    ...(change ? CHANGE_COLUMNS.map((id): [Column, string] => [id, t(`change:table.${id}`)]) : []),
    ["period", t("table:period")],
    ["quality", t("table:quality")],
    ...(denominator === "none" || change
      ? []
      : [["denominator", t(`table:denominator.${denominator}`)] as [Column, string]]),
    ["source", t("table:source")],
  ];
  return (
    <>
      <TableHead
        title={title}
        record={`metric:${metric.id}`}
        subtitle={<AtDate />}
        shown={table.rows.length}
        total={table.total}
        filteredOut={table.filteredOut}
        takeAway={valuesTakeAway(atlas, format, view)}
      >
        <ColumnChoice groups={[{ label: null, columns: labels.map(([id, name]) => ({ id, name })) }]} />
      </TableHead>
      {change && <ChangeNote isLong />}
      <table className={styles.table}>
        <caption className="visually-hidden" data-period>
          {t(aboutCities ? "table:caption-cities" : "table:caption-districts", words)}
        </caption>
        <thead>
          <tr>
            {header("place", t(aboutCities ? "table:city" : "table:district"))}
            {labels.filter(([id]) => !hidden.includes(id)).map(([id, label]) => header(id, label))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <ValueRow key={row.value.placeId} row={row} scale={own} max={max} digits={digits} hidden={hidden} />
          ))}
        </tbody>
        {total && (
          <tfoot>
            <ValueRow row={total} scale={own} max={max} digits={digits} hidden={hidden} />
          </tfoot>
        )}
      </table>
      {table.rows.length === 0 && <p className={styles.empty}>{t("table:all-filtered-out")}</p>}
    </>
  );
}

/** The date of what is shown; where nothing is, the offer of the latest before it. */
function AtDate() {
  const answer = useMetricAnswer();
  const policy = useView((view) => view.time.policy);
  const { t, period, date } = useFormat();
  const nothing = answer.presentCount === 0 && answer.cities.every((city) => city.status === "missing");
  if (!nothing || answer.city.figure) {
    return (
      <span data-period>
        {answer.change && `${period(answer.change.fromPeriod)} → `}
        {answer.period ? period(answer.period) : date(answer.at)}
      </span>
    );
  }
  if (!answer.latestBefore || policy === "latest")
    return <span data-period>{t("table:nothing", { date: date(answer.at) })}</span>;
  return (
    <span className={styles.offer}>
      <span data-period>
        {t("table:nothing-at-date", { date: date(answer.at), latest: period(answer.latestBefore.period) })}
      </span>
      <Button onClick={() => chooseTime({ policy: "latest" })}>{t("table:show-latest")}</Button>
    </span>
  );
}
