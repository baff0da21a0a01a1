import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from "react";
import { usePane } from "../../bind/use-pane.ts";
import { setMapReady } from "../../state/ephemeral-store.ts";
import type { Camera } from "../../state/view.ts";
import type { Viewport } from "../camera/viewport.ts";
import { MapEngine } from "../engine/map-engine.ts";
import type { Scene } from "../scene/scene.ts";

export interface EngineCallbacks {
  onMove(view: Viewport): void;
  onRest(view: Viewport, byUser: boolean): void;
  onClick(x: number, y: number): void;
}

export type EngineStatus = "running" | "lost" | "none";

/** After a lost context the card may give it back; if it does not say so, it is asked again after this long. */
const ASK_AGAIN_MS = 1_200;
const TRIES = 5;

/**
 * The map engine over a container, for as long as the stage stands. A lost WebGL context ends it, and another is
 * started from the same scene and camera: what is drawn comes from the scene alone.
 */
export function useEngine(
  container: RefObject<HTMLDivElement | null>,
  label: string,
  scene: Scene,
  firstCamera: () => Camera,
  /** Something of the scene is still being made: a map under way goes on, but is not whole; a first one waits for it. */
  isPending: boolean,
  callbacks: EngineCallbacks,
): { engine: MapEngine | null; status: EngineStatus; retry: () => void } {
  const pane = usePane() === "second" ? "second" : "first";
  const [engine, setEngine] = useState<MapEngine | null>(null);
  const [attempt, setAttempt] = useState(0);
  const [status, setStatus] = useState<EngineStatus>("running");
  const last = useRef<Viewport | null>(null);
  const now = useRef({ callbacks, scene, label, firstCamera, isPending });
  now.current = { callbacks, scene, label, firstCamera, isPending };
  const waits = isPending && last.current === null;

  useLayoutEffect(() => {
    const element = container.current;
    if (!element || waits) return;
    let made: MapEngine | null = null;
    try {
      const camera = last.current ?? now.current.firstCamera();
      made = new MapEngine(element, now.current.label, now.current.scene, camera, {
        onMove: (view) => {
          last.current = view;
          now.current.callbacks.onMove(view);
        },
        onRest: (view, byUser) => {
          last.current = view;
          now.current.callbacks.onRest(view, byUser);
        },
        onClick: (x, y) => now.current.callbacks.onClick(x, y),
        onDrawn: () => setMapReady(!now.current.isPending, pane),
        onLost: () => setStatus("lost"),
      });
      setEngine(made);
      setStatus("running");
      now.current.callbacks.onRest(made.viewport(), false);
    } catch {
      setEngine(null);
      setStatus(attempt > 0 && attempt < TRIES ? "lost" : "none");
    }
    return () => {
      setMapReady(false, pane);
      made?.remove();
    };
  }, [attempt, container, pane, waits]);

  useEffect(() => {
    if (status !== "lost") return;
    setMapReady(false, pane);
    const timer = setTimeout(() => setAttempt((count) => count + 1), ASK_AGAIN_MS);
    return () => clearTimeout(timer);
  }, [status, pane]);

  // Without a map the page still stands: the message is all there is to draw.
  useEffect(() => {
    if (status === "none") setMapReady(true, pane);
  }, [status, pane]);

  useLayoutEffect(() => {
    if (engine?.draw(scene)) setMapReady(false, pane);
  }, [engine, scene, pane]);

  // What was drawn meanwhile was not whole; now it is said anew.
  useLayoutEffect(() => {
    if (isPending) setMapReady(false, pane);
    else engine?.repaint();
  }, [engine, isPending, pane]);

  useLayoutEffect(() => engine?.name(label), [engine, label]);

  return { engine, status, retry: () => setAttempt((count) => count + 1) };
}
