import { Pause, Play, SkipBack, SkipForward } from "lucide-react";
import { memo } from "react";
import { useStore } from "zustand";
import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import { useView } from "../../bind/use-view.ts";
import { nextStop, previousStop } from "../../derive/timeline.ts";
import { askedView, chooseTime } from "../../state/actions.ts";
import { Button, IconButton } from "../../ui/button.tsx";
import { cycleSpeed, nextSpeed, pause, play, playerStore } from "./player.ts";
import { windowAround } from "./window-edges.ts";

interface TransportProps {
  stops: readonly string[];
  at: string;
}

const ICONS = {
  before: <SkipBack fill="currentColor" aria-hidden="true" />,
  pause: <Pause fill="currentColor" aria-hidden="true" />,
  play: <Play fill="currentColor" aria-hidden="true" />,
  after: <SkipForward fill="currentColor" aria-hidden="true" />,
};

/** Previous and next date with figures, play and pause. */
export function StepButtons({ stops, at }: TransportProps) {
  const { t, date } = useFormat();
  const isPlaying = useStore(playerStore, (player) => player.isPlaying);
  const [before, after] = [previousStop(stops, at), nextStop(stops, at)];
  const canPlay = stops.length > 1;
  const playWord = t(isPlaying ? "timeline:pause" : "timeline:play");
  return (
    <>
      <IconButton
        variant="outlined"
        label={t("timeline:previous")}
        title={before ? t("timeline:previous-to", { date: date(before) }) : t("timeline:previous-none")}
        icon={ICONS.before}
        aria-disabled={before === null}
        onClick={() => before && chooseTime({ at: before })}
      />
      <IconButton
        variant="primary"
        label={playWord}
        title={canPlay ? playWord : t("timeline:play-none")}
        icon={isPlaying ? ICONS.pause : ICONS.play}
        aria-disabled={!canPlay}
        onClick={() => (isPlaying ? pause() : play(stops))}
      />
      <IconButton
        variant="outlined"
        label={t("timeline:next")}
        title={after ? t("timeline:next-to", { date: date(after) }) : t("timeline:next-none")}
        icon={ICONS.after}
        aria-disabled={after === null}
        onClick={() => after && chooseTime({ at: after })}
      />
    </>
  );
}

/** How fast it plays. */
export const SpeedButton = memo(function SpeedButton() {
  const { t, number } = useFormat();
  const speed = useStore(playerStore, (player) => player.speed);
  const label = t("timeline:speed", { speed: number(speed), next: number(nextSpeed(speed)) });
  return (
    <Button aria-label={label} title={label} onClick={cycleSpeed} data-ui-count>
      {number(speed)}×
    </Button>
  );
});

/** Whether events and claims are filtered by a stretch of time. */
export const WindowButton = memo(function WindowButton() {
  const { t } = useFormat();
  const atlas = useAtlas();
  const isOn = useView((view) => view.time.window !== null);
  const offered = () =>
    windowAround(
      askedView().time.at,
      [...atlas.events, ...atlas.claims].flatMap(({ period }) => period ?? []),
    );
  return (
    <Button
      aria-pressed={isOn}
      title={t(isOn ? "timeline:window.off" : "timeline:window.on")}
      onClick={() => chooseTime({ window: isOn ? null : offered() })}
    >
      {t("timeline:window.label")}
    </Button>
  );
});
