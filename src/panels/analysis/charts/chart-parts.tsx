import { type KeyboardEvent, type ReactNode, useRef, useState } from "react";
import type { AnalysisResult, Category, Named } from "../../../analyses/analysis.ts";
import { namedText } from "../../../bind/analysis-words.ts";
import { useAtlas } from "../../../bind/use-atlas.ts";
import { useFormat } from "../../../bind/use-format.ts";
import { useEphemeral, useView } from "../../../bind/use-view.ts";
import { select } from "../../../state/actions.ts";
import { hover } from "../../../state/ephemeral-store.ts";
import { toneCss } from "../../../ui/tones.ts";
import { targetOf } from "../target.ts";
import styles from "./charts.module.css";

export type ToneOf = (category: string | null) => Pick<Category, "tone" | "pattern"> | null;

/** Colour and pattern of a category by its id. */
export function toneOf({ categories }: AnalysisResult): ToneOf {
  return (id) => categories.find((category) => category.id === id) ?? null;
}

/** What is said of a place or a site elsewhere on the page. */
export function useStanding(of: Named | null) {
  const target = targetOf(of);
  const isSelected = useView(
    ({ selection }) => target !== null && selection?.type === target.type && selection.id === target.id,
  );
  const isHovered = useEphemeral(
    ({ hover: at, hoverPlaces }) =>
      target !== null && ((at?.type === target.type && at.id === target.id) || hoverPlaces.includes(target.id)),
  );
  return { isSelected, isHovered };
}

/** One tab stop for all points of a chart; arrow keys go from one to the next in their order. */
export function usePoints(count: number) {
  const box = useRef<SVGGElement>(null);
  const [stop, setStop] = useState(0);
  const at = Math.min(stop, count - 1);
  const onKeyDown = (event: KeyboardEvent) => {
    const to = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: count - 1 }[
      event.key
    ];
    if (to === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const next = Math.max(0, Math.min(count - 1, to));
    setStop(next);
    box.current?.querySelectorAll<SVGElement>("[data-point]")[next]?.focus();
  };
  return { box, onKeyDown, tabIndexOf: (index: number) => (index === at ? 0 : -1), onFocusOf: setStop };
}
export type Points = ReturnType<typeof usePoints>;

interface LinkedProps {
  of: Named | null;
  /** Said by a screen reader: the name, and what the mark shows. */
  label: string;
  index: number;
  points: Points;
  children: (standing: { isSelected: boolean; isHovered: boolean; name: string }) => ReactNode;
}

/** A mark of a place or a site: pointing at it shows it on the map, a click or Enter selects it. */
export function Linked({ of, label, index, points, children }: LinkedProps) {
  const atlas = useAtlas();
  const format = useFormat();
  const target = targetOf(of);
  const { isSelected, isHovered } = useStanding(of);
  const name = of ? namedText(format, atlas, of) : "";
  const point = (isOn: boolean) => target && hover(isOn ? target : null);
  const choose = () => target && select(isSelected ? null : target);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button cannot stand in a drawing
    <g
      role="button"
      aria-label={label}
      aria-pressed={isSelected}
      data-point={of?.id ?? index}
      data-selected={isSelected || undefined}
      data-hover={isHovered || undefined}
      tabIndex={points.tabIndexOf(index)}
      className={styles.point}
      onPointerEnter={() => point(true)}
      onPointerLeave={() => point(false)}
      onFocus={() => {
        points.onFocusOf(index);
        point(true);
      }}
      onBlur={() => point(false)}
      onClick={choose}
      onKeyDown={(event) => {
        if (event.key !== "Enter" && event.key !== " ") return;
        event.preventDefault();
        choose();
      }}
    >
      {children({ isSelected, isHovered, name })}
    </g>
  );
}

const R = 4.5;

/** A point of a category: its colour, and by its pattern its shape. */
export function ToneMark({ x, y, category }: { x: number; y: number; category: ReturnType<ToneOf> }) {
  if (!category) return <circle cx={x} cy={y} r={R} className={styles.mark} />;
  const { tone, pattern } = category;
  const fill = { fill: pattern === "empty" ? "var(--panel)" : toneCss(tone) };
  if (pattern === "hatch")
    return (
      <path
        d={`M${x} ${y - R - 1.5}L${x + R + 1.5} ${y}L${x} ${y + R + 1.5}L${x - R - 1.5} ${y}Z`}
        className={styles.mark}
        style={fill}
      />
    );
  if (pattern === "cross")
    return (
      <path d={`M${x - R} ${y - R}L${x + R} ${y + R}M${x - R} ${y + R}L${x + R} ${y - R}`} className={styles.cross} />
    );
  return (
    <>
      <circle cx={x} cy={y} r={R} className={styles.mark} style={fill} />
      {pattern === "dots" && <circle cx={x} cy={y} r="1.5" className={styles.dot} />}
    </>
  );
}
