import { useEffect, useState } from "react";
import { useEphemeral, useView } from "../../bind/use-view.ts";
import { learnWhole } from "../../i18n/i18n.ts";
import { Lazy, lazyPart } from "../../ui/lazy-part.tsx";

/** So long after all is drawn, what warns of classes is fetched: the first view does without. */
const LATER_MS = 3000;

const line = lazyPart(async () => {
  const [{ ClassDoubtLine }] = await Promise.all([import("./class-doubt-line.tsx"), learnWhole()]);
  return ClassDoubtLine;
});

/** A line under the classes when the picture hangs on how they were made; of values, not of their change. */
export function ClassDoubt() {
  const [isHere, setHere] = useState(line.now() !== null);
  // Once it is here nothing is waited for: a map that draws its next date is not its business.
  const isDrawn = useEphemeral((state) => isHere || (state.mapReady && state.panelsReady));
  const isChange = useView((view) => view.change !== null);
  useEffect(() => {
    if (isHere || !isDrawn) return;
    // Where it cannot be fetched the legend stands as it is; the next one asks again.
    const timer = setTimeout(() => line.fetch().then(() => setHere(true), Boolean), LATER_MS);
    return () => clearTimeout(timer);
  }, [isHere, isDrawn]);
  return isHere && !isChange ? <Lazy part={line} props={{}} /> : null;
}
