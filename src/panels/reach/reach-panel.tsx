import type { ReactNode } from "react";
import { useView } from "../../bind/use-view.ts";
import { LockedRadius } from "./locked-radius.tsx";
import { ReachBasis } from "./reach-basis.tsx";
import { ReachList } from "./reach-list.tsx";
import { ReachOptions } from "./reach-options.tsx";
import { StatedReaches } from "./stated-reaches.tsx";
import { WithinAll } from "./within-all.tsx";

/** Left column of mode Reach: the reaches, those that claims state, and how they are to be read. `below` stands under their list. */
export function ReachPanel({ below = null }: { below?: ReactNode }) {
  const locked = useView((view) => view.reach.locked);
  return (
    <>
      <ReachList />
      {locked && <LockedRadius />}
      {below}
      <StatedReaches />
      <ReachBasis />
      <WithinAll />
      <ReachOptions />
    </>
  );
}
