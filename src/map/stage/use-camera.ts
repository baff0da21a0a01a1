import { type RefObject, useEffect, useRef } from "react";
import { useAtlas } from "../../bind/use-atlas.ts";
import { usePane } from "../../bind/use-pane.ts";
import { useEphemeral, useView } from "../../bind/use-view.ts";
import { moveCamera } from "../../state/actions.ts";
import { comparisonOf, hasTwoMaps } from "../../state/pane.ts";
import type { Camera } from "../../state/view.ts";
import { rounded } from "../camera/fit.ts";
import { type HomeSubject, homeCamera, requestedCamera } from "../camera/home.ts";
import { movesSoftly } from "../camera/moves-softly.ts";
import type { Viewport } from "../camera/viewport.ts";
import type { MapEngine } from "../engine/map-engine.ts";
import type { StageWindow } from "./window.ts";

function sameCamera(a: Camera | null, b: Camera | null): boolean {
  return a === b || (a !== null && b !== null && a.lng === b.lng && a.lat === b.lat && a.zoom === b.zoom);
}

/**
 * Keeps the camera where the view says: home while the view names none, which follows the window and the subject;
 * where a link put it; where a request sends it once. Gestures write back into the view.
 */
export function useCamera(
  engine: MapEngine | null,
  subject: HomeSubject,
  stageWindow: RefObject<StageWindow | null>,
  sizeKey: string,
) {
  const atlas = useAtlas();
  const pane = usePane() === "second" ? "second" : "first";
  const isLinked = useView((view) => hasTwoMaps(view) && comparisonOf(view)?.locked === true);
  /** The other map's camera leads. */
  const isLed = isLinked && pane === "second";
  const camera = useView((view) => view.camera);
  const request = useEphemeral((state) => state.cameraRequest);
  /** What this hook last wrote into the view or followed of it. */
  const known = useRef(camera);
  const isFirst = useRef(true);
  const { mode, fillSubject, reaches } = subject;
  const framed = mode === "explore" ? "" : JSON.stringify(reaches.bounds);

  useEffect(() => (engine && isLinked ? engine.link() : undefined), [engine, isLinked]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new size or subject is a new home
  useEffect(() => {
    const at = stageWindow.current;
    if (!engine || !at || camera !== null || isLed) return;
    // The engine was started there.
    if (isFirst.current) isFirst.current = false;
    else engine.moveTo(homeCamera(atlas, { mode, fillSubject, reaches }, at), movesSoftly());
  }, [engine, camera, isLed, mode, fillSubject, framed, sizeKey]);

  useEffect(() => {
    if (!engine || isLed || camera === null || sameCamera(camera, known.current)) return;
    known.current = camera;
    // A gesture on a map that this one is linked with has led here already.
    if (!sameCamera(camera, rounded(engine.viewport()))) engine.moveTo(camera, movesSoftly());
  }, [engine, camera, isLed]);

  const answered = useRef(request?.id ?? 0);
  useEffect(() => {
    const at = stageWindow.current;
    if (!engine || !at || !request || request.id === answered.current) return;
    answered.current = request.id;
    if (isLed || (!isLinked && request.pane && request.pane !== pane)) return;
    const { to } = request;
    if (to.type === "zoom") return engine.zoomBy(to.by, movesSoftly());
    const target = requestedCamera(atlas, to, { mode, fillSubject, reaches }, at);
    if (!target) return;
    known.current = to.type === "home" ? null : rounded(target);
    engine.moveTo(target, movesSoftly());
    moveCamera(known.current, pane);
  }, [engine, request, pane, isLinked, isLed, atlas, mode, fillSubject, reaches, stageWindow]);

  return {
    /** A gesture has ended here. */
    settled({ lng, lat, zoom }: Viewport) {
      known.current = rounded({ lng, lat, zoom });
      moveCamera(known.current, pane);
    },
  };
}
