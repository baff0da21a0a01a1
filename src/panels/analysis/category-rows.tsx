import { useEffect } from "react";
import type { AnalysisResult } from "../../analyses/analysis.ts";
import { useEphemeral } from "../../bind/use-view.ts";
import { hoverPlaces } from "../../state/ephemeral-store.ts";
import styles from "./analysis.module.css";
import { AnalysisWords } from "./analysis-words.tsx";
import { ToneSwatch } from "./tone-swatch.tsx";

/** The groups with how many places each holds, also none; under the pointer or the focus its places stand out. */
export function CategoryRows({
  result: { categories, places },
  isShort = false,
}: {
  result: AnalysisResult;
  /** Over the map, where there is little room. */
  isShort?: boolean;
}) {
  const hovered = useEphemeral((state) => (state.hover?.type === "place" ? state.hover.id : null));
  useEffect(() => () => hoverPlaces(), []);
  const membersOf = (category: string) => [...places].flatMap(([id, of]) => (of === category ? [id] : []));
  return (
    <ul className={styles.groups}>
      {categories.map(({ id, label, short, tone, pattern, isSpot, count }) => {
        const members = membersOf(id);
        // What is grouped may be spots, which are no places.
        const size = count ?? members.length;
        return (
          <li
            key={id}
            data-category={id}
            data-hover={(hovered !== null && members.includes(hovered)) || undefined}
            data-empty={size === 0 || undefined}
            onPointerEnter={() => hoverPlaces(members)}
            onPointerLeave={() => hoverPlaces()}
          >
            <ToneSwatch tone={tone} pattern={pattern} isSpot={isSpot} />
            <span>
              <AnalysisWords words={(isShort && short) || label} />
            </span>
            <span className={styles.count} data-value={size} data-computed="count" data-ui-count>
              {size}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
