import { type ReactNode, useDeferredValue } from "react";
import { type Format, useFormat } from "../../bind/use-format.ts";
import { useLayout } from "../../bind/use-layout.ts";
import { useLocation, useScores, useSitingChange, useSitingChoice, useSitingData } from "../../bind/use-siting.ts";
import { SHOWN, type SitingChoice } from "../../siting/choice-types.ts";
import { MOST_SCORE_CLASSES, type ScoreClass, type ScoreClasses, scoreClasses } from "../../siting/score-classes.ts";
import { rampColors } from "../../ui/ramps.ts";
import { Segmented } from "../../ui/segmented.tsx";
import { DemandDisc, SitingIcon, type SitingShapeKind } from "../../ui/siting-shape.tsx";
import styles from "./siting-legend.module.css";
import { useLast } from "./use-last.ts";

/** What colours and signs of mode Site mean; which of its answers the map shows is chosen here. */
export function SitingLegend() {
  const { t } = useFormat();
  const choice = useSitingChoice();
  const change = useSitingChange();
  const isPhone = useLayout() === "phone";
  const data = useLast(useSitingData());
  const asked = useScores();
  // Classing many scores takes a moment: what else the page shows comes first.
  const scores = useDeferredValue(useLast(asked));
  const classes = scores && scoreClasses(scores, choice.method);
  const candidates = data ? data.candidates.length - data.openCount : 0;
  return (
    <section className={styles.legend} aria-label={t("siting-map:legend.label")} data-map-card>
      <Segmented
        className={styles.shown ?? ""}
        label={t("siting-map:legend.shown")}
        value={choice.shown}
        options={SHOWN.map((value) => ({ value, label: t(`siting-map:legend.shown-${value}`) }))}
        onChange={(shown) => change({ shown })}
      />
      {(classes || asked.status === "loading") && (
        <>
          <header className={styles.head}>
            <h2>{t(`siting-map:legend.${choice.method === "pareto" ? "front" : "score"}`)}</h2>
            <span>{t("siting-map:legend.candidates")}</span>
          </header>
          <ol className={isPhone ? styles.strip : styles.rows}>
            {classes ? (
              <ClassRows classes={classes} unscored={candidates - classes.classOf.length} isPhone={isPhone} />
            ) : (
              PLACEHOLDERS.map((row) => <li key={row} className={styles.skeleton} />)
            )}
          </ol>
        </>
      )}
      <Marks choice={choice} isMissing={data !== null && data.missing.length > 0} />
    </section>
  );
}

interface ClassRowsProps {
  classes: ScoreClasses;
  unscored: number;
  isPhone: boolean;
}

function ClassRows({ classes, unscored, isPhone }: ClassRowsProps) {
  const format = useFormat();
  const [light, dark] = (["light", "dark"] as const).map((theme) =>
    rampColors(theme, "sequential", classes.rows.length),
  ) as [readonly string[], readonly string[]];
  const most = Math.max(1, unscored, ...classes.rows.map(({ count }) => count));
  const rows = classes.rows.map((row, at) => ({ row, at }));
  // High on top; side by side the low comes first, as on every scale.
  return (
    <>
      {(isPhone ? rows : rows.reverse()).map(({ row, at }) => (
        <Row
          key={at}
          swatch={<Hexagon style={{ "--light": light[at], "--dark": dark[at] } as React.CSSProperties} />}
          words={classWords(format, classes, row)}
          count={row.count}
          most={most}
        />
      ))}
      {unscored > 0 && (
        <Row
          swatch={<Hexagon isUnscored />}
          words={format.t("siting-map:legend.unscored")}
          count={unscored}
          most={most}
        />
      )}
    </>
  );
}

interface RowProps {
  swatch: ReactNode;
  words: string;
  count: number;
  most: number;
}

function Row({ swatch, words, count, most }: RowProps) {
  return (
    <li>
      {swatch}
      <span data-ui-count>{words}</span>
      <span className={styles.bar} style={{ inlineSize: `${Math.round((count / most) * 42)}px` }} />
      <span className={styles.count} data-ui-count>
        {count}
      </span>
    </li>
  );
}

const PLACEHOLDERS = Array.from({ length: MOST_SCORE_CLASSES }, (_, at) => at);

/** Digits by which the bounds of classes are told apart. */
const DIGITS = 2;

function classWords(format: Format, { by, rows }: ScoreClasses, { low, high }: ScoreClass): string {
  if (by === "front") {
    const isLast = low !== high || rows.length === 1;
    return format.t(isLast ? "siting-map:legend.front-last" : "siting-map:legend.front-first", { front: low });
  }
  const digits = rows.some((row, at) => at > 0 && row.low - (rows[at - 1]?.high ?? 0) < 10 ** -DIGITS) ? 3 : DIGITS;
  const [from, to] = [format.number(low, digits, true), format.number(high, digits, true)];
  return from === to ? from : `${from} – ${to}`;
}

function Hexagon({ isUnscored = false, style }: { isUnscored?: boolean; style?: React.CSSProperties }) {
  return (
    <svg viewBox="-8 -8 16 16" width="16" height="16" className={styles.hexagon} style={style} aria-hidden="true">
      <path d="M0-7L6-3.5V3.5L0 7L-6 3.5V-3.5Z" data-unscored={isUnscored || undefined} />
      {isUnscored && <path d="M-4.5 1L1-4.5M-4.5 5L5-4.5M-1 5.5L5.5-1" className={styles.hatch} />}
    </svg>
  );
}

/** Only the signs that the map shows now. */
function Marks({ choice, isMissing }: { choice: SitingChoice; isMissing: boolean }) {
  const { t, number } = useFormat();
  const location = useLocation();
  const last = useLast(location);
  // While the first answer is on its way its rows are there already: the card keeps its size.
  const isAnswered = last ? last.result.objective !== null : location.status === "loading";
  const { shown, radius, distance } = choice;
  const isPick = shown === "pick";
  const hasService = isPick ? choice.pick.length > 0 : shown === "answer" && isAnswered;
  const hasRing = hasService && radius !== null && distance.type !== "file";
  const sign = (kind: SitingShapeKind) => (
    <Mark key={kind} icon={<SitingIcon kind={kind} size={18} />}>
      {t(`siting-map:legend.${kind}`)}
    </Mark>
  );
  return (
    <ul className={styles.marks}>
      {hasService ? (
        <>
          <Mark icon={<Disc isCovered />}>{t("siting-map:legend.covered")}</Mark>
          <Mark icon={<Disc isCovered={false} />}>{t("siting-map:legend.uncovered")}</Mark>
        </>
      ) : (
        <Mark icon={<Disc isCovered={null} />} isWide>
          {t("siting-map:legend.demand")}
        </Mark>
      )}
      {isMissing && <Mark icon={<Missing />}>{t("siting-map:legend.missing")}</Mark>}
      {choice.open.length > 0 && sign("open")}
      {shown !== "scores" && isAnswered && sign(isPick ? "answer" : "new")}
      {shown !== "scores" && choice.pick.length > 0 && sign("pick")}
      {choice.forced.length > 0 && sign("forced")}
      {choice.forbidden.length > 0 && sign("forbidden")}
      {hasService && (
        <>
          <Mark icon={<Line kind="new" />}>{t("siting-map:legend.line-new")}</Mark>
          <Mark icon={<Line kind="open" />}>{t("siting-map:legend.line-open")}</Mark>
        </>
      )}
      {hasRing && (
        <Mark icon={<Line kind="ring" />}>
          {t("siting-map:legend.ring", {
            radius: t(`siting:with-unit.${distance.type}`, { value: number(radius, 2) }),
          })}
        </Mark>
      )}
      {isPick && choice.pick.length === 0 && (
        <li className={styles.how} data-wide>
          {t("siting-map:legend.pick-how")}
        </li>
      )}
    </ul>
  );
}

function Mark({ icon, children, isWide = false }: { icon: ReactNode; children: ReactNode; isWide?: boolean }) {
  return (
    <li data-wide={isWide || undefined}>
      {icon}
      <span data-ui-count>{children}</span>
    </li>
  );
}

function Disc({ isCovered }: { isCovered: boolean | null }) {
  return (
    <svg viewBox="-9 -9 18 18" width="18" height="18" aria-hidden="true">
      <DemandDisc r={6} isCovered={isCovered} />
    </svg>
  );
}

function Missing() {
  return (
    <svg viewBox="-9 -9 18 18" width="18" height="18" aria-hidden="true">
      <path d="M-4 4L0-4M0 4L4-4" className={styles.line} data-kind="missing" />
    </svg>
  );
}

function Line({ kind }: { kind: "new" | "open" | "ring" }) {
  return (
    <svg viewBox="0 -9 18 18" width="18" height="18" aria-hidden="true">
      <path d="M0 0H18" className={styles.line} data-kind={kind} />
    </svg>
  );
}
