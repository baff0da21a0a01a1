import type { Metric } from "../../../data/schema/metric.ts";
import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import { metricStart } from "../../derive/metric-start.ts";
import { chooseMetric } from "../../state/actions.ts";
import styles from "./metric-panel.module.css";

interface MetricNotesProps {
  id: string;
  metric: Metric;
  withDefinition: boolean;
}

/** All that is said about a metric: definition, kind, unit, remarks, and metrics that measure nearly the same. */
export function MetricNotes({ id, metric, withDefinition }: MetricNotesProps) {
  const atlas = useAtlas();
  const { t, text } = useFormat();
  const notes = metric.noteIds.flatMap((noteId) => atlas.noteById.get(noteId) ?? []);
  const related = metric.seeAlso.flatMap((other) => atlas.metricById.get(other) ?? []);
  return (
    <div id={id} className={styles.notes}>
      {withDefinition && <p>{text(metric.definition)}</p>}
      <p>{t("metric:kind-unit", { kind: t(`metric:kind.${metric.kind}`), unit: t(`units:${metric.unit}`) })}</p>
      {notes.map((note) => (
        <p key={note.zhHans}>{text(note)}</p>
      ))}
      {related.length > 0 && (
        <>
          <p className={styles.related}>{t("metric:see-also")}</p>
          <ul>
            {related.map((other) => (
              <li key={other.id}>
                <button
                  type="button"
                  className={styles.other}
                  onClick={() => chooseMetric(other.id, metricStart(atlas, other.id))}
                >
                  {text(other.names)}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
