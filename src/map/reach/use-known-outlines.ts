import { useMemo, useRef } from "react";
import type { ReachOutline } from "../../bind/use-reach-answers.ts";
import type { Reach } from "../../state/view.ts";
import type { KnownOutline } from "./drawn-reaches.ts";

interface Kept {
  readonly origin: string;
  readonly outline: ReachOutline;
}

/** Outlines as they come from the worker; while one is made anew, that of the same origin as it was before. */
export function useKnownOutlines(
  reaches: readonly Reach[],
  made: readonly (ReachOutline | null)[],
): readonly (KnownOutline | null)[] {
  const kept = useRef<readonly (Kept | null)[]>([]);
  const last = useRef(made);
  if (last.current.length !== made.length || made.some((one, i) => one !== last.current[i])) last.current = made;
  const known = last.current;
  return useMemo(() => {
    const before = kept.current;
    const outlines = reaches.map(({ origin }, index): KnownOutline | null => {
      const now = known[index];
      if (now) return { ...now, isStale: false };
      const old = before[index];
      return old?.origin === JSON.stringify(origin) ? { ...old.outline, isStale: true } : null;
    });
    kept.current = reaches.map(({ origin }, index) => {
      const outline = outlines[index];
      return outline ? { origin: JSON.stringify(origin), outline } : null;
    });
    return outlines;
  }, [reaches, known]);
}
