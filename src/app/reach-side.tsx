import { lazy, Suspense } from "react";

// Mode Reach comes with its own geodesy and a worker: none of it is needed before somebody asks for it.
const LazyPanel = lazy(() => import("../panels/reach/reach-panel.tsx").then((room) => ({ default: room.ReachPanel })));
const LazyAnswer = lazy(() =>
  import("../panels/reach/reach-answer.tsx").then((room) => ({ default: room.ReachAnswer })),
);

export function ReachPanel() {
  return (
    <Suspense fallback={null}>
      <LazyPanel />
    </Suspense>
  );
}

export function ReachAnswer() {
  return (
    <Suspense fallback={null}>
      <LazyAnswer />
    </Suspense>
  );
}
