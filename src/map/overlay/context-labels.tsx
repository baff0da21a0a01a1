import { memo } from "react";
import type { MapLayout } from "../placement/lay-out.ts";
import { Anchored } from "./anchored.tsx";
import styles from "./overlay.module.css";

export interface ContextName {
  readonly id: string;
  readonly text: string;
  readonly kind: "city" | "sea";
  readonly turnDeg: number;
}

interface ContextLabelsProps {
  placed: MapLayout["context"];
  names: ReadonlyMap<string, ContextName>;
}

/** Cities and waters: quieter than any data, and the first to give way. */
export const ContextLabels = memo(function ContextLabels({ placed, names }: ContextLabelsProps) {
  return placed.map(({ id, lngLat }) => {
    const name = names.get(id) as ContextName;
    return (
      <Anchored key={id} at={lngLat} className={name.kind === "sea" ? styles.sea : styles.city}>
        <text transform={name.turnDeg ? `rotate(${name.turnDeg})` : undefined}>{name.text}</text>
      </Anchored>
    );
  });
});
