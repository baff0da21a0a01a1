import type { ComponentType } from "react";
import { learnWhole } from "../i18n/i18n.ts";
import { type LazyPart, lazyPart } from "../ui/lazy-part.tsx";

/** A part that the first view does not show: its code and the words of later views come together. */
export function room<P extends object = object>(load: () => Promise<ComponentType<P>>): LazyPart<P> {
  return lazyPart(async () => {
    const [part] = await Promise.all([load(), learnWhole()]);
    return part;
  });
}
