import { memo, useRef, useState } from "react";
import type { PolicyEvent } from "../../../data/schema/event.ts";
import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import { eventsByYear, type TargetMark } from "../../derive/timeline.ts";
import { openFigure, select } from "../../state/actions.ts";
import { requestCamera } from "../../state/ephemeral-store.ts";
import { Popover } from "../../ui/popover.tsx";
import { QualityGlyph } from "../figure/quality-glyph.tsx";
import { type AxisScale, axisScale } from "./axis-scale.ts";
import { clusterYears, type YearCluster } from "./mark-cluster.ts";
import styles from "./marks.module.css";

const FLAG = 15;

/** Flags of policy events by year; each run of flags opens the list of its events. */
export const EventFlags = memo(function EventFlags({
  width,
  events,
}: {
  width: number;
  events: readonly PolicyEvent[];
}) {
  const scale = axisScale(width);
  const byYear = eventsByYear(events);
  const flagX = (year: number) => scale.yearX(year) + FLAG / 2;
  return (
    <>
      {clusterYears(scale, [...byYear.keys()], flagX).map((cluster) => (
        <EventCluster
          key={cluster.years.join()}
          cluster={cluster}
          scale={scale}
          events={cluster.years.flatMap((year) => byYear.get(year) ?? [])}
        />
      ))}
    </>
  );
});

interface ClusterProps {
  cluster: YearCluster;
  scale: AxisScale;
}

function EventCluster({ cluster, scale, events }: ClusterProps & { events: readonly PolicyEvent[] }) {
  const format = useFormat();
  const atlas = useAtlas();
  const label = format.t("timeline:events", { count: events.length, years: yearWords(cluster) });
  const isWide = scale.pxPerYear >= FLAG || cluster.years.length === 1;
  const flags = isWide ? cluster.years : cluster.years.slice(0, 1);
  const show = (event: PolicyEvent) => {
    const site = event.siteIds.find((id) => atlas.siteById.get(id)?.lngLat);
    const type = site ? "site" : "place";
    const id = site ?? event.placeId;
    select({ type, id });
    requestCamera({ type, id });
  };
  return (
    <MarkButton
      label={label}
      cluster={cluster}
      className={styles.events ?? ""}
      face={flags.map((year) => (
        <span key={year} className={styles.flag} style={{ left: scale.yearX(year) - cluster.left }} data-ui-count>
          {isWide ? events.filter(({ period }) => Number(period.start.slice(0, 4)) === year).length : events.length}
        </span>
      ))}
    >
      {(close) => (
        <ul className={styles.list}>
          {events.map((event) => (
            <li key={event.id}>
              <button
                type="button"
                className={styles.row}
                onClick={() => {
                  show(event);
                  close();
                }}
              >
                <span className={styles.when} data-period>
                  {format.period(event.period)}
                </span>
                <span data-period>{format.text(event.names)}</span>
                <QualityGlyph quality={event.quality} />
              </button>
            </li>
          ))}
        </ul>
      )}
    </MarkButton>
  );
}

/** Buttons over the hollow diamonds: which targets fall due, each with its evidence. */
export const TargetMarks = memo(function TargetMarks({
  width,
  targets,
}: {
  width: number;
  targets: ReadonlyMap<number, readonly TargetMark[]>;
}) {
  const scale = axisScale(width);
  return (
    <>
      {clusterYears(scale, [...targets.keys()], (year) => scale.xOf(`${year}-12-31`)).map((cluster) => (
        <TargetCluster
          key={cluster.years.join()}
          cluster={cluster}
          marks={cluster.years.flatMap((year) => targets.get(year) ?? [])}
        />
      ))}
    </>
  );
});

function TargetCluster({ cluster, marks }: { cluster: YearCluster; marks: readonly TargetMark[] }) {
  const format = useFormat();
  const atlas = useAtlas();
  const label = format.t("timeline:targets", { count: marks.length, years: yearWords(cluster) });
  return (
    <MarkButton label={label} cluster={cluster} className={styles.targets ?? ""} face={null}>
      {(close) => (
        <ul className={styles.list}>
          {marks.map((mark) => {
            const place = atlas.placeById.get(mark.placeId);
            return (
              <li key={mark.ref}>
                <button
                  type="button"
                  className={styles.row}
                  onClick={() => {
                    close();
                    openFigure(mark.ref);
                  }}
                >
                  <span className={styles.when} data-period>
                    {format.period(mark.period)}
                  </span>
                  <span>
                    {place ? `${format.text(place.names)} · ` : ""}
                    {format.text(mark.names)}
                  </span>
                  <span className={styles.when}>{format.t("figure:kind.target")}</span>
                </button>
              </li>
            );
          })}
        </ul>
      )}
    </MarkButton>
  );
}

function yearWords({ years }: YearCluster): string {
  const [first, last] = [years[0], years.at(-1)];
  return first === last ? String(first) : `${first}–${last}`;
}

interface MarkButtonProps {
  label: string;
  cluster: YearCluster;
  className: string;
  face: React.ReactNode;
  children: (close: () => void) => React.ReactNode;
}

function MarkButton({ label, cluster, className, face, children }: MarkButtonProps) {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  return (
    <>
      <button
        ref={button}
        type="button"
        className={`${styles.mark} ${className}`}
        style={{ left: cluster.left, width: cluster.width }}
        aria-label={label}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        title={label}
        data-no-scrub
        onClick={() => setOpen(!isOpen)}
      >
        {face}
      </button>
      {isOpen && (
        <Popover label={label} anchor={button} onClose={() => setOpen(false)}>
          <h2 className={styles.title} data-period>
            {label}
          </h2>
          {children(() => setOpen(false))}
        </Popover>
      )}
    </>
  );
}
