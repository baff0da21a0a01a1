import type { ReactNode } from "react";
import { useFormat } from "../../bind/use-format.ts";
import { PaneContext } from "../../bind/use-pane.ts";
import { useSetAnswer } from "../../bind/use-reach-answers.ts";
import { type PartsNow, useReachParts } from "../../bind/use-reach-parts.ts";
import { useView } from "../../bind/use-view.ts";
import type { ReachBasis } from "../../state/view.ts";
import styles from "./reach-legend.module.css";

/** The kinds of lines that reaches are drawn with now. */
export interface LegendLines {
  /** Stated rings, or rings round points that the reader chose: nothing is uncertain of these. */
  readonly stated: boolean;
  /** Certain rings with a band round them. */
  readonly bands: boolean;
  /** Round the stated ring of the shown reach. */
  readonly fringe: boolean;
  readonly brought: boolean;
  readonly out: boolean;
}

export function legendLines({ reaches, parts }: Pick<PartsNow, "reaches" | "parts">, basis: ReachBasis): LegendLines {
  const isLone = ({ origin }: (typeof reaches)[number]) => origin.type === "site" || origin.type === "point";
  const isUncertain = ({ origin }: (typeof reaches)[number]) => origin.type === "site";
  const drawn = reaches.filter(({ extent }) => extent.type !== "isochrone");
  const rings = drawn.filter((reach) => isLone(reach) && reach.extent.type === "distance");
  return {
    stated: rings.length > 0 && (basis === "stated" || rings.some(({ origin }) => origin.type === "point")),
    bands: rings.length < drawn.length || (basis !== "stated" && rings.some(isUncertain)),
    fringe: basis === "stated" && rings.some(isUncertain),
    brought: drawn.length < reaches.length,
    out: parts.some((part) => part === "not-yet" || part === "closed"),
  };
}

/** What the lines and hatches of reaches on the map mean: only those that are drawn. */
export function ReachLegend() {
  const { t } = useFormat();
  const now = useReachParts();
  const basis = useView((view) => view.reach.basis);
  const hasService = useView((view) => view.reach.service);
  const isOne = useView((view) => view.reach.second === null);
  const lines = legendLines(now, basis);
  const count = now.parts.filter((part) => part === "counts").length;
  if (now.reaches.length === 0) return null;
  return (
    <section className={styles.legend} aria-label={t("reach-map:legend.label")} data-map-card>
      <ul>
        {lines.stated && <Row swatch={<Line />}>{t("reach-map:legend.stated")}</Row>}
        {lines.fringe && <Row swatch={<Line kind="edge" />}>{t("reach-map:legend.fringe")}</Row>}
        {lines.bands && (
          <>
            <Row swatch={<Line />}>{t("reach-map:legend.certain")}</Row>
            <Row swatch={<Line kind="edge" />}>{t("reach-map:legend.possible")}</Row>
            <Row swatch={<Band />}>{t("reach-map:legend.band")}</Row>
          </>
        )}
        {lines.brought && <Row swatch={<Line kind="brought" />}>{t("reach-map:legend.brought")}</Row>}
        {isOne ? (
          <CoreRow words={t("reach-map:legend.all", { count })} />
        ) : (
          <CoresRow words={t("reach-map:legend.all-of-set")} />
        )}
        <Row
          swatch={
            <svg viewBox="-14 -8 28 16" width="28" height="16" aria-hidden="true">
              <circle r="6.5" className={styles.spot} />
            </svg>
          }
        >
          {t("reach-map:legend.uncertain")}
        </Row>
        {hasService && <Row swatch={<Line kind="service" />}>{t("reach-map:legend.service")}</Row>}
        {lines.out && <Row swatch={<Line kind="out" />}>{t("reach-map:legend.out")}</Row>}
      </ul>
      <p>{t("reach-map:legend.geodesic")}</p>
    </section>
  );
}

/** Whether reaches of this map's set have something in common, as far as it is known. */
function useHasCore(): boolean {
  const isPlural = useView((view) => view.reaches.length > 1);
  const asked = useSetAnswer();
  const set = asked?.status === "ready" ? asked.value : asked?.status === "loading" ? asked.stale : null;
  return isPlural && set !== null && set.coreGeometry.coordinates.length > 0;
}

function CoreRow({ words }: { words: string }) {
  return useHasCore() && <Row swatch={<Band isCore />}>{words}</Row>;
}

/** One row for both sets, where either has a core. */
function CoresRow({ words }: { words: string }) {
  return (
    <PaneContext value="first">
      <FirstCore words={words} />
    </PaneContext>
  );
}

function FirstCore({ words }: { words: string }) {
  if (useHasCore()) return <Row swatch={<Band isCore />}>{words}</Row>;
  return (
    <PaneContext value="second">
      <CoreRow words={words} />
    </PaneContext>
  );
}

function Row({ swatch, children }: { swatch: ReactNode; children: ReactNode }) {
  return (
    <li>
      {swatch}
      <span data-ui-count>{children}</span>
    </li>
  );
}

function Line({ kind = "ring" }: { kind?: "ring" | "edge" | "brought" | "service" | "out" }) {
  return (
    <svg viewBox="0 -8 28 16" width="28" height="16" aria-hidden="true">
      <path d="M1 0H27" className={styles.line} data-kind={kind} />
    </svg>
  );
}

function Band({ isCore = false }: { isCore?: boolean }) {
  return (
    <svg viewBox="-14 -8 28 16" width="28" height="16" aria-hidden="true">
      <path
        d="M-13 0L-7 -6M-13 6L-1 -6M-7 6L5 -6M-1 6L11 -6M5 6L13 -2M11 6L13 4"
        className={styles.hatch}
        data-core={isCore || undefined}
      />
      {isCore && <rect x="-13" y="-6" width="26" height="12" rx="2" className={styles.box} />}
    </svg>
  );
}
