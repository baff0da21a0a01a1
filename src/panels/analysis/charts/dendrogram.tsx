import { type KeyboardEvent, type PointerEvent, useRef, useState } from "react";
import type { ResultChart } from "../../../analyses/analysis.ts";
import { namedText } from "../../../bind/analysis-words.ts";
import { useAtlas } from "../../../bind/use-atlas.ts";
import { useFormat } from "../../../bind/use-format.ts";
import { chooseParam } from "../../../state/analysis-actions.ts";
import { useWidth } from "../../classes/use-width.ts";
import { Linked, usePoints } from "./chart-parts.tsx";
import styles from "./charts.module.css";
import { cutHeight, dendrogramLayout, groupsAt } from "./dendrogram-layout.ts";

type Tree = Extract<ResultChart, { type: "dendrogram" }>;
/** High enough for a finger. */
const ROW = 24;
const NAMES = 104;
const HEAD = 22;

/** Which leaves merge at what height; the cut through it can be dragged, or moved by arrow keys. */
export function Dendrogram({ chart }: { chart: Tree }) {
  const atlas = useAtlas();
  const format = useFormat();
  const { t } = format;
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box, 304);
  const { order, spots, top } = dendrogramLayout(chart);
  const n = chart.leaves.length;
  const points = usePoints(n);
  const [dragged, setDragged] = useState<number | null>(null);
  const k = dragged ?? chart.k;
  const height = HEAD + n * ROW + 6;
  const [start, end] = [width - NAMES, 8];
  // From the leaves at the right to the last merge at the left.
  const xOf = (at: number) => (top > 0 ? start - (at / (top * 1.04)) * (start - end) : start);
  const heightAt = (x: number) => ((start - x) / (start - end)) * top * 1.04;
  const yOf = (row: number) => HEAD + (row + 0.5) * ROW;
  const cutX = xOf(cutHeight(chart, k));
  const put = (next: number, during: "step" | "gesture") => {
    const within = Math.max(1, Math.min(n, next));
    chooseParam(chart.cutParam, String(within), during);
    return within;
  };
  const onDrag = (event: PointerEvent<SVGElement>) => {
    if (event.buttons === 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const left = event.currentTarget.ownerSVGElement?.getBoundingClientRect().left ?? 0;
    const next = groupsAt(chart, heightAt(event.clientX - left));
    if (next !== k && next >= 2) setDragged(put(next, "gesture"));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const to = { ArrowLeft: k - 1, ArrowDown: k - 1, ArrowRight: k + 1, ArrowUp: k + 1, Home: 2, End: n }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    if (to >= 2) put(to, "step");
  };
  return (
    <div className={styles.chart}>
      <div ref={box} className={styles.measure} />
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: a title would lie over the leaves, which have names of their own */}
      <svg width={width} height={height}>
        <g>
          {chart.merges.map(({ a, b, height: at }, i) => {
            const [first, second] = [spots[a], spots[b]];
            if (!first || !second) return null;
            return (
              <path
                // biome-ignore lint/suspicious/noArrayIndexKey: a merge has no other name
                key={i}
                className={styles.branch}
                d={`M${xOf(first.height)} ${yOf(first.row)}H${xOf(at)}V${yOf(second.row)}H${xOf(second.height)}`}
              />
            );
          })}
        </g>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys go between the leaves inside */}
        <g ref={points.box} onKeyDown={points.onKeyDown}>
          {order.map((leaf, row) => {
            const of = chart.leaves[leaf];
            return (
              of && (
                <Linked key={of.id} of={of} index={row} points={points} label={namedText(format, atlas, of)}>
                  {({ name }) => (
                    <>
                      <rect x={start} y={yOf(row) - ROW / 2} width={NAMES} height={ROW} className={styles.leafBox} />
                      <text x={start + 6} y={yOf(row) + 4} className={styles.leaf} data-record={`${of.type}:${of.id}`}>
                        {name}
                      </text>
                    </>
                  )}
                </Linked>
              )
            );
          })}
        </g>
        <g
          role="slider"
          tabIndex={0}
          className={styles.cut}
          aria-label={t("analysis:panel.cut")}
          aria-valuemin={2}
          aria-valuemax={n}
          aria-valuenow={k}
          aria-valuetext={t("analysis:panel.cut-now", { count: k })}
          onKeyDown={onKeyDown}
          onPointerDown={onDrag}
          onPointerMove={onDrag}
          onPointerUp={() => {
            if (dragged !== null) put(dragged, "step");
            setDragged(null);
          }}
        >
          <rect x={cutX - 12} y="0" width="24" height={height} className={styles.hit} />
          <path d={`M${cutX} ${HEAD - 4}V${height}`} />
          <circle cx={cutX} cy={HEAD - 4} r="5" />
          <text
            x={Math.max(34, Math.min(width - 34, cutX))}
            y="12"
            textAnchor="middle"
            className={styles.label}
            data-ui-count
          >
            {t("analysis:panel.cut-now", { count: k })}
          </text>
        </g>
      </svg>
    </div>
  );
}
