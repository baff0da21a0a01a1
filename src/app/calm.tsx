import type { ReactNode } from "react";
import { PaceContext, useIsBehind } from "../bind/use-pace.ts";
import styles from "./app.module.css";

/** Panels that wait while dates run by; until they come after they are pale, since their numbers are of a date before. */
export function Calm({ children }: { children: ReactNode }) {
  return (
    <PaceContext value="calm">
      <Paled>{children}</Paled>
    </PaceContext>
  );
}

function Paled({ children }: { children: ReactNode }) {
  const isBehind = useIsBehind();
  return (
    <div className={styles.calm} data-behind={isBehind || undefined} aria-busy={isBehind || undefined}>
      {children}
    </div>
  );
}
