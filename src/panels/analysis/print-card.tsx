import { Printer } from "lucide-react";
import { createPortal } from "react-dom";
import type { ResultTable } from "../../analyses/analysis.ts";
import type { AnalysisAnswer } from "../../bind/analysis-asker.ts";
import { useFormat } from "../../bind/use-format.ts";
import { Button } from "../../ui/button.tsx";
import { usePrinting } from "../../ui/use-printing.ts";
import { figureAddress } from "../figure-card/use-copied.ts";
import { AnalysisWords, NamedWords, QuantityNumber } from "./analysis-words.tsx";
import { FactList } from "./fact-list.tsx";
import styles from "./print-card.module.css";

/** Prints what a result says on a page of its own, without the rest of the screen. */
export function PrintCard({ answer }: { answer: AnalysisAnswer }) {
  const { t } = useFormat();
  const [isPrinting, print] = usePrinting();
  return (
    <>
      <Button icon={<Printer aria-hidden="true" />} onClick={() => print()}>
        {t("analysis:panel.print")}
      </Button>
      {isPrinting && createPortal(<Page answer={answer} />, document.body)}
    </>
  );
}

function Page({ answer: { analysis, result } }: { answer: AnalysisAnswer }) {
  const { t, date } = useFormat();
  return (
    <article className={styles.page} data-printed>
      <header>
        <p>
          {t("app:title")} · {t(`analysis:${analysis.id}.title`)}
        </p>
        {result.card && (
          <h1>
            <AnalysisWords words={result.card.title} />
          </h1>
        )}
        <p className={styles.headline}>
          <AnalysisWords words={result.headline} />
        </p>
      </header>
      {result.explain.map((sentence, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a sentence may be said of several
        <p key={i}>
          <AnalysisWords words={sentence} />
        </p>
      ))}
      <FactList result={result} />
      {result.tables.filter(({ id }) => id !== result.card?.sheet).map(printed)}
      <ul>
        {result.assumptions.map((one, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: one sentence may be said of several
          <li key={i}>
            <AnalysisWords words={one} />
          </li>
        ))}
      </ul>
      {result.tables.filter(({ id }) => id === result.card?.sheet).map(printed)}
      <footer>
        <span data-period>{date(new Date().toISOString().slice(0, 10))}</span> · {figureAddress()}
      </footer>
    </article>
  );
}

const printed = (table: ResultTable) => <PrintedTable key={table.id} table={table} />;

function PrintedTable({ table: { id, caption, columns, rows } }: { table: ResultTable }) {
  return (
    <table data-table={id}>
      <caption>
        <AnalysisWords words={caption} />
      </caption>
      <thead>
        <tr>
          {columns.map(({ id, label, numeric }) => (
            <th key={id} scope="col" data-numeric={numeric || undefined}>
              <AnalysisWords words={label} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            {columns.map(({ id, numeric }, i) => (
              <td key={id} data-numeric={numeric || undefined}>
                <Cell cell={row.cells[i] ?? null} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell({ cell }: { cell: ResultTable["rows"][number]["cells"][number] }) {
  if (cell === null) return "–";
  if ("value" in cell) return <QuantityNumber quantity={cell} />;
  return "key" in cell ? <AnalysisWords words={cell} /> : <NamedWords of={cell} />;
}
