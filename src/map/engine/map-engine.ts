import "./engine.css";
import { Map as MapLibreMap, prewarm, setWorkerUrl } from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import type { Camera } from "../../state/view.ts";
import type { Viewport } from "../camera/viewport.ts";
import type { Scene } from "../scene/scene.ts";
import { DrawnScene, styleOf, supplyImages } from "./drawn-scene.ts";
import { DrawnHighlight, type Highlight, NO_HIGHLIGHT } from "./highlight.ts";
import { watchWorkers } from "./watch-workers.ts";

setWorkerUrl(workerUrl);
// The worker starts while the page is still being made. Where there are none (a test's page) a map would say so.
if (typeof Worker === "function") prewarm();

export interface EngineListener {
  /** On every frame that the camera moves. */
  onMove(view: Viewport): void;
  /** The camera rests; `byUser` when a gesture brought it there. */
  onRest(view: Viewport, byUser: boolean): void;
  /** A click or tap that was no drag, in pixels of the window. */
  onClick(x: number, y: number): void;
  /** Everything asked for is drawn. */
  onDrawn(): void;
  /** The graphics card took the picture away. */
  onLost(): void;
}

/** Beyond the sheet there is nothing to see. */
const MAX_BOUNDS: [number, number, number, number] = [104, 18, 138, 44];
const MIN_ZOOM = 4.5;
export const MAX_ZOOM = 14;
const CAMERA_MS = 400;

/** Maps whose cameras move as one. */
const linked = new Set<MapEngine>();

/** MapLibre, driven by scenes: it is told what to show and never asked what it shows. */
export class MapEngine {
  readonly #map: MapLibreMap;
  readonly #listener: EngineListener;
  readonly #drawn: DrawnScene;
  readonly #highlight: DrawnHighlight;
  #scene: Scene;
  #wanted: Highlight = NO_HIGHLIGHT;
  #loaded = false;
  #removed = false;
  /** While another map's camera leads this one. */
  #isLed = false;

  /** @throws when no WebGL context is to be had. */
  constructor(container: HTMLElement, label: string, scene: Scene, camera: Camera, listener: EngineListener) {
    this.#listener = listener;
    this.#scene = scene;
    this.#map = new MapLibreMap({
      container,
      style: styleOf(scene),
      // Checked by tests, not on the reader's machine.
      validateStyle: false,
      center: [camera.lng, camera.lat],
      zoom: camera.zoom,
      minZoom: MIN_ZOOM,
      maxZoom: MAX_ZOOM,
      maxBounds: MAX_BOUNDS,
      renderWorldCopies: false,
      attributionControl: false,
      maplibreLogo: false,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      maxPitch: 0,
      fadeDuration: 0,
      // The stage watches its own size: it must lay out its labels with it.
      trackResize: false,
      locale: { "Map.Title": label },
      refreshExpiredTiles: false,
      collectResourceTiming: false,
    });
    const map = this.#map;
    map.touchZoomRotate.disableRotation();
    map.keyboard.disableRotation();
    supplyImages(map, () => this.#scene);
    this.#drawn = new DrawnScene(map, scene);
    this.#highlight = new DrawnHighlight(map, scene.base);
    this.#listen();
  }

  #listen(): void {
    const map = this.#map;
    map.once("style.load", () => {
      this.#loaded = true;
      this.#drawn.drawStates();
      this.#drawn.draw(this.#scene);
      this.#highlight.draw(this.#wanted);
    });
    map.on("move", () => {
      const view = this.viewport();
      this.#listener.onMove(view);
      for (const other of this.#linked()) other.#follow(view);
    });
    map.on("moveend", (event) => {
      if (this.#isLed) return;
      this.#listener.onRest(this.viewport(), Boolean(event.originalEvent) || "byUser" in event);
      for (const other of this.#linked()) other.#listener.onRest(other.viewport(), false);
    });
    watchWorkers(map);
    map.on("click", ({ point }) => this.#listener.onClick(point.x, point.y));
    map.on("idle", () => {
      if (this.#loaded) this.#listener.onDrawn();
    });
    map.on("webglcontextlost", () => {
      if (!this.#removed) this.#listener.onLost();
    });
    // A source that cannot be drawn is our own bug; MapLibre would only log it.
    map.on("error", ({ error }) => console.error(error));
  }

  get canvas(): HTMLCanvasElement {
    return this.#map.getCanvas();
  }
  get canvasContainer(): HTMLElement {
    return this.#map.getCanvasContainer();
  }

  viewport(): Viewport {
    const { lng, lat } = this.#map.getCenter();
    const { clientWidth: width, clientHeight: height } = this.#map.getContainer();
    return { width, height, lng, lat, zoom: this.#map.getZoom() };
  }

  /** True when something changed, and `onDrawn` will follow. */
  draw(scene: Scene): boolean {
    if (scene === this.#scene) return false;
    this.#scene = scene;
    if (this.#loaded) this.#drawn.draw(scene);
    // Even where no layer shows the difference a frame is drawn, so that "drawn" is always said.
    this.#map.triggerRepaint();
    return true;
  }

  /** `onDrawn` will follow. */
  repaint(): void {
    this.#map.triggerRepaint();
  }

  highlight(highlight: Highlight): void {
    this.#wanted = highlight;
    if (this.#loaded) this.#highlight.draw(highlight);
  }

  /** `byUser`: the reader's own gesture led there, and the view is to remember it. */
  moveTo({ lng, lat, zoom }: Camera, animate: boolean, byUser = false): void {
    const center: [number, number] = [lng, lat];
    const data = byUser ? { byUser } : undefined;
    if (animate) this.#map.easeTo({ center, zoom, duration: CAMERA_MS }, data);
    else this.#map.jumpTo({ center, zoom }, data);
  }

  /** A step of zoom round the middle, as if by the reader's own hand. */
  zoomBy(steps: number, animate: boolean): void {
    const zoom = this.#map.getZoom() + steps;
    if (animate) this.#map.easeTo({ zoom, duration: CAMERA_MS }, { byUser: true });
    else this.#map.jumpTo({ zoom }, { byUser: true });
  }

  /** From now on this camera and the others so linked move as one, beginning where they are. Returns how to stop that. */
  link(): () => void {
    const [leader] = linked;
    linked.add(this);
    if (leader) {
      this.#follow(leader.viewport());
      this.#listener.onRest(this.viewport(), false);
    }
    return () => linked.delete(this);
  }

  /** The maps that follow this one; none while it follows itself. */
  #linked(): MapEngine[] {
    return this.#isLed || !linked.has(this) ? [] : [...linked].filter((other) => other !== this);
  }

  #follow({ lng, lat, zoom }: Camera): void {
    this.#isLed = true;
    this.#map.jumpTo({ center: [lng, lat], zoom });
    this.#isLed = false;
  }

  resize(): void {
    this.#map.resize();
  }

  name(label: string): void {
    this.canvas.setAttribute("aria-label", label);
  }

  remove(): void {
    this.#removed = true;
    linked.delete(this);
    this.#map.remove();
  }
}
