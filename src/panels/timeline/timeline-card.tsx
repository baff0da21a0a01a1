import { CalendarDays } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { useMetricAnswer, useTimeline } from "../../bind/use-answers.ts";
import { useFormat } from "../../bind/use-format.ts";
import { useView } from "../../bind/use-view.ts";
import { CARD_ROWS, STRIP_ROWS } from "./axis.tsx";
import { DatePopover } from "./date-popover.tsx";
import { dateWords } from "./date-words.ts";
import { pause } from "./player.ts";
import styles from "./timeline.module.css";
import { TimelineAxis } from "./timeline-axis.tsx";
import { SpeedButton, StepButtons, WindowButton } from "./transport.tsx";

/** Card over the map, or strip in a phone's sheet: the date in words, its buttons, and the axis. */
export function TimelineCard({ variant = "card" }: { variant?: "card" | "strip" }) {
  const { t, date } = useFormat();
  const { at, window } = useView((view) => view.time);
  const { stops } = useTimeline();
  useEffect(() => pause, []);
  const isCard = variant === "card";
  return (
    <section className={styles[variant]} aria-label={t("timeline:label")}>
      <div className={styles.head}>
        <DateButton at={at} />
        {window && isCard && (
          <p className={styles.window} data-period>
            {date(window.from)} – {date(window.to)}
          </p>
        )}
        <div className={styles.buttons}>
          <StepButtons stops={stops} at={at} />
          {isCard && <SpeedButton />}
          {isCard && <WindowButton />}
        </div>
      </div>
      <TimelineAxis rows={isCard ? CARD_ROWS : STRIP_ROWS} />
      {!isCard && (
        <div className={styles.more}>
          <SpeedButton />
          <WindowButton />
          {window && (
            <p className={styles.window} data-period>
              {date(window.from)} – {date(window.to)}
            </p>
          )}
        </div>
      )}
    </section>
  );
}

const ICON = <CalendarDays aria-hidden="true" />;

/** The date, large; pressing it opens the field for an exact one. */
function DateButton({ at }: { at: string }) {
  const format = useFormat();
  const { period } = useMetricAnswer();
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  return (
    <>
      <button
        ref={button}
        type="button"
        className={styles.date}
        title={format.t("timeline:date.title")}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        data-period
        onClick={() => setOpen(!isOpen)}
      >
        <b>{at.slice(0, 4)}</b>
        <span>{dateWords(format, at, period)}</span>
        {ICON}
      </button>
      {isOpen && <DatePopover anchor={button} onClose={() => setOpen(false)} />}
    </>
  );
}
