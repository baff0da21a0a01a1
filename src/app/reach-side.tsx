import { beginAnswer, endAnswer } from "../state/answering.ts";
import { Lazy } from "../ui/lazy-part.tsx";
import { room } from "./room.ts";

// Mode Reach comes with its own geodesy and a worker: none of it is needed before somebody asks for it.
const panel = room(async () => (await import("../panels/reach/reach-panel.tsx")).ReachPanel);
const distances = room(async () => (await import("../panels/reach-answer/distance-matrix.tsx")).DistanceMatrix);
const answer = room(async () => {
  beginAnswer("reach-answer");
  try {
    return (await import("../panels/reach-answer/reach-answer.tsx")).ReachAnswer;
  } finally {
    endAnswer("reach-answer");
  }
});

export function ReachPanel() {
  return (
    <>
      <Lazy part={panel} props={{}} />
      <Lazy part={distances} props={{}} />
    </>
  );
}

export function ReachAnswer() {
  return <Lazy part={answer} props={{}} />;
}
