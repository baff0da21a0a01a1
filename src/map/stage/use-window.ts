import { type RefObject, useLayoutEffect, useRef, useState } from "react";
import type { MapEngine } from "../engine/map-engine.ts";
import { cardsNear, measureWindow, type StageWindow, sameWindow } from "./window.ts";

/** The stage's window, measured again whenever it or a card over it changes size. */
export function useWindow(
  stage: RefObject<HTMLElement | null>,
  probe: RefObject<HTMLElement | null>,
  engine: MapEngine | null,
  /** Something new of it may have brought cards of its own. */
  answer: unknown,
): { current: RefObject<StageWindow | null>; window: StageWindow | null; measure: () => StageWindow | null } {
  const current = useRef<StageWindow | null>(null);
  const [window, setWindow] = useState<StageWindow | null>(null);
  const watchCards = useRef(() => {});
  const measure = () => {
    if (!stage.current || !probe.current) return null;
    const next = measureWindow(stage.current, probe.current);
    if (!current.current || !sameWindow(current.current, next)) current.current = next;
    return current.current;
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: the elements stand as long as the stage
  useLayoutEffect(() => {
    if (!stage.current || !probe.current) return;
    const observed = new Set<Element>();
    const observer = new ResizeObserver(() => {
      engine?.resize();
      setWindow(measure());
      watch();
    });
    const watch = () => {
      for (const element of [stage.current, probe.current, ...cardsNear(stage.current as HTMLElement)]) {
        if (element && !observed.has(element)) {
          observed.add(element);
          observer.observe(element, { box: "border-box" });
        }
      }
    };
    // A card whose code comes late stands there from then on.
    const arrivals = new MutationObserver(watch);
    arrivals.observe(stage.current.closest("main") ?? stage.current, { childList: true, subtree: true });
    watchCards.current = watch;
    watch();
    setWindow(measure());
    return () => {
      arrivals.disconnect();
      observer.disconnect();
    };
  }, [engine]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: cards new with the answer are watched from now on
  useLayoutEffect(() => watchCards.current(), [answer]);
  // The foot of the map makes room for the cards just measured, and is then itself in the way of names.
  // biome-ignore lint/correctness/useExhaustiveDependencies: measuring gives the same object when nothing moved
  useLayoutEffect(() => setWindow(measure()), [window]);
  return { current, window, measure };
}
