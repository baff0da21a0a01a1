import { Download } from "lucide-react";
import { useId } from "react";
import type { Source } from "../../../data/schema/source.ts";
import { useMetricAnswer, useRanking } from "../../bind/use-answers.ts";
import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import { shownSources } from "../../derive/shown-sources.ts";
import { downloadText } from "../../export/download.ts";
import { safeFileName } from "../../export/file-name.ts";
import { valueTableCsv } from "../../export/value-table.ts";
import { openFigure } from "../../state/actions.ts";
import { IconButton } from "../../ui/button.tsx";
import { placeFigureRef } from "../figure/figure-number.tsx";
import { SourceLink } from "../figure/source-link.tsx";
import { LatestOffer } from "../overview/latest-offer.tsx";
import styles from "./ranking.module.css";
import { RankingTable } from "./ranking-table.tsx";

const DOWNLOAD = <Download />;

/** All districts (or cities) by size of what they show, with the sources of it. */
export function RankingPanel() {
  const atlas = useAtlas();
  const answer = useMetricAnswer();
  const ranking = useRanking();
  const { t, text, scaleOf } = useFormat();
  const headingId = useId();
  const { metric, denominator } = answer;
  const per = denominator === "none" ? "" : t(`selection:name-per.${denominator}`);
  const unit = scaleOf(answer, ranking.max).label;
  const [first, ...others] = shownSources(atlas, answer);
  const isNothing = ranking.rows.every(({ value }) => value.status === "missing") && answer.city.status === "missing";
  const download = () =>
    downloadText(
      safeFileName([text(metric.names), denominator, answer.at], "csv"),
      valueTableCsv(atlas, answer, ranking.rows, text),
    );
  return (
    <section aria-labelledby={headingId} className={styles.panel}>
      <header className={styles.header}>
        <h2 id={headingId}>{t("ranking:title")}</h2>
        <span className={styles.metric} data-record={`metric:${metric.id}`}>
          {text(metric.names)}
          {per} · {answer.change && t("change:word")}
          {unit}
        </span>
      </header>
      {isNothing && !answer.change && (
        <div className={styles.offer}>
          <LatestOffer answer={answer} />
        </div>
      )}
      <RankingTable />
      <footer className={styles.footer}>
        {first ? (
          <p className={styles.sources}>
            {t("ranking:source")} <Evidence source={first} />
            {others.length > 0 && (
              <span className={styles.more} title={others.map((source) => text(source.title)).join("\n")} data-ui-count>
                {t("ranking:more-sources", { count: others.length })}
              </span>
            )}
          </p>
        ) : (
          <p className={styles.sources}>{t("ranking:nothing")}</p>
        )}
        <IconButton label={t("ranking:download")} icon={DOWNLOAD} onClick={download} />
      </footer>
    </section>
  );
}

/** Leads to the source itself; one without an address leads to the evidence of the first number. */
function Evidence({ source }: { source: Source }) {
  const { denominator, city } = useMetricAnswer();
  const { text } = useFormat();
  const values = [...useRanking().rows.map(({ value }) => value), city];
  const first = values.find((value) => value.figure?.sourceId === source.id);
  if (source.url || !first) return <SourceLink source={source} />;
  return (
    <button
      type="button"
      className={styles.link}
      data-record={`source:${source.id}`}
      onClick={() => openFigure(placeFigureRef(first, denominator))}
    >
      {text(source.title)}
    </button>
  );
}
