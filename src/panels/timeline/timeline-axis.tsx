import { useRef } from "react";
import { useStore } from "zustand";
import { useFiltered, useMetricAnswer, useTimeline } from "../../bind/use-answers.ts";
import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import { useView } from "../../bind/use-view.ts";
import { otherMethodTicks, targetsByYear } from "../../derive/timeline.ts";
import { periodKey } from "../../model/period.ts";
import { askedView, chooseTime } from "../../state/actions.ts";
import { Axis, type AxisRows } from "./axis.tsx";
import { axisScale, snappedDate } from "./axis-scale.ts";
import { pause, play, playerStore } from "./player.ts";
import { Playhead } from "./playhead.tsx";
import styles from "./timeline.module.css";
import { EventFlags, TargetMarks } from "./timeline-marks.tsx";
import { useScrub } from "./use-scrub.ts";
import { useWidth } from "./use-width.ts";
import { WindowBand } from "./window-band.tsx";

/** The axis from 2000 to 2027: where figures are, what was decided, what is aimed at, and where the reader stands. */
export function TimelineAxis({ rows }: { rows: AxisRows }) {
  const atlas = useAtlas();
  const format = useFormat();
  const answer = useMetricAnswer();
  const { ticks, stops } = useTimeline();
  const { events } = useFiltered();
  const { at, window } = useView((view) => view.time);
  const isPlaying = useStore(playerStore, (player) => player.isPlaying);
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const scale = axisScale(width);
  const targets = targetsByYear(atlas);
  const scrub = useScrub({
    onScrub: (x, during) => {
      const date = snappedDate(scale, x, stops);
      if (during === "step" || date !== askedView().time.at) chooseTime({ at: date }, during);
    },
  });
  const shown = answer.period ? ticks.find((tick) => tick.key === periodKey(answer.period as never)) : undefined;
  const places = answer.cities.length > 0 ? answer.cities : answer.districts;
  const present = places.filter((value) => value.status === "present").length;
  const valueText = [
    format.date(at),
    shown ? format.t("timeline:coverage", { count: present, of: places.length }) : format.t("timeline:coverage-none"),
  ].join(format.t("timeline:comma"));
  return (
    <div ref={box} className={styles.track} style={{ height: rows.height }} {...scrub}>
      {width > 0 && (
        <>
          <Axis
            width={width}
            rows={rows}
            ticks={ticks}
            others={otherMethodTicks(atlas, answer.metric.id)}
            targets={targets}
            metricId={answer.metric.id}
            fullWord={format.t(answer.cities.length > 0 ? "timeline:cities" : "timeline:districts", {
              count: places.length,
            })}
            targetWord={format.t("figure:kind.target")}
          />
          {window && <WindowBand scale={scale} rows={rows} window={window} />}
          <Playhead
            scale={scale}
            rows={rows}
            at={at}
            since={answer.change?.from ?? null}
            stops={stops}
            shown={shown ?? null}
            label={format.t("timeline:date.at")}
            valueText={valueText}
            onPlayPause={() => (isPlaying ? pause() : play(stops))}
          />
          <EventFlags width={width} events={events} />
          <TargetMarks width={width} targets={targets} />
        </>
      )}
    </div>
  );
}
