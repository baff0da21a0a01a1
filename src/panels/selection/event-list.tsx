import type { PolicyEvent } from "../../../data/schema/event.ts";
import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import { QualityGlyph } from "../figure/quality-glyph.tsx";
import { SourceLink } from "../figure/source-link.tsx";
import styles from "./selection.module.css";

export function EventList({ events }: { events: readonly PolicyEvent[] }) {
  const atlas = useAtlas();
  const { t, text, period } = useFormat();
  if (events.length === 0) return <p className={styles.empty}>{t("selection:no-events")}</p>;
  return (
    <ul>
      {events.map((event) => {
        const source = atlas.sourceById.get(event.sourceId);
        return (
          <li key={event.id} className={styles.item}>
            <span data-record={`event:${event.id}`}>{text(event.names)}</span>
            <span className={styles.meta}>
              <span data-period>{period(event.period)}</span>
              <QualityGlyph quality={event.quality} />
            </span>
            {source && (
              <span className={styles.meta}>
                <SourceLink source={source} />
              </span>
            )}
            {event.note && (
              <span className={styles.meta} data-record={`event:${event.id}`}>
                {text(event.note)}
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
