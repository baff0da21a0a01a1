import type { ReactNode } from "react";
import { beginAnswer, endAnswer } from "../state/answering.ts";
import { Lazy } from "../ui/lazy-part.tsx";
import { room } from "./room.ts";

// Mode Reach comes with its own geodesy and a worker: none of it is needed before somebody asks for it.
const panel = room(async () => (await import("../panels/reach/reach-panel.tsx")).ReachPanel);
const legend = room(async () => (await import("../panels/reach-legend/reach-legend.tsx")).ReachLegend);
const distances = room(async () => (await import("../panels/reach-answer/distance-matrix.tsx")).DistanceMatrix);
const answer = room(async () => {
  beginAnswer("reach-answer");
  try {
    return (await import("../panels/reach-answer/reach-answer.tsx")).ReachAnswer;
  } finally {
    endAnswer("reach-answer");
  }
});

/** `below` stands under the list of reaches: a phone's legend, where the map has no room for one. */
export function ReachPanel({ below = null }: { below?: ReactNode }) {
  return (
    <>
      <Lazy part={panel} props={{ below }} />
      <Lazy part={distances} props={{}} />
    </>
  );
}

export function ReachAnswer() {
  return <Lazy part={answer} props={{}} />;
}

export function ReachLegend() {
  return <Lazy part={legend} props={{}} />;
}
