import { readFileSync } from "node:fs";
import { join } from "node:path";
import { classesOf } from "../../src/derive/classes.ts";
import { filtered } from "../../src/derive/filters.ts";
import { memo } from "../../src/derive/memo.ts";
import { reachPart } from "../../src/derive/reach-part.ts";
import { metricAnswer } from "../../src/derive/value-at.ts";
import { type Palette, paletteOf } from "../../src/map/palette.ts";
import { drawnReaches } from "../../src/map/reach/drawn-reaches.ts";
import { reachFrame } from "../../src/map/reach/reach-frame.ts";
import { NOTHING_TOGETHER, reachScene } from "../../src/map/reach/reach-scene.ts";
import { NO_REACHES, type ReachScene } from "../../src/map/scene/reaches.ts";
import { DEFAULT_OPTIONS, type MapOptions, type Scene, sceneOf } from "../../src/map/scene/scene.ts";
import { DEFAULT_VIEW, type View } from "../../src/state/view.ts";
import { fixtureAtlas } from "./fixture-atlas.ts";

const TOKENS = readFileSync(join(import.meta.dirname, "../../src/ui/tokens.css"), "utf8");
const palettes = new Map<string, Palette>();

/** The palette that the stylesheet gives a theme. */
export function tokenPalette(theme: "light" | "dark"): Palette {
  const start = theme === "light" ? TOKENS.indexOf(":root {") : TOKENS.indexOf('[data-theme="dark"]');
  const block = TOKENS.slice(start, TOKENS.indexOf("}", start));
  const token = (name: string) => new RegExp(`${name}:\\s*([^;]+);`).exec(block)?.[1] ?? "";
  const known = palettes.get(theme) ?? paletteOf(theme, token);
  palettes.set(theme, known);
  return known;
}

/** Reaches as the map draws them, whole and at rest. */
const reachSceneOf = memo((reaches: View["reaches"], reach: View["reach"]): ReachScene => {
  const atlas = fixtureAtlas();
  if (reaches.length === 0) return NO_REACHES;
  const isochrones = new Map();
  const parts = reaches.map((reach) => reachPart(atlas, reach, { date: null, isochrones }));
  const { basis, shown } = reach;
  const drawn = drawnReaches(atlas, { reaches, parts, basis, shown, isochrones, outlines: [], maxSagM: 50 });
  const specs = drawn.map(({ spec }) => spec);
  return reachScene(drawn, NOTHING_TOGETHER, reachFrame(specs), false, () => 60);
}, 8);

/** The scene of a view on the published data. */
export function sceneOfView(
  patch: Partial<View> = {},
  theme: "light" | "dark" = "light",
  options: MapOptions = DEFAULT_OPTIONS,
): Scene {
  const atlas = fixtureAtlas();
  const view: View = { ...DEFAULT_VIEW, ...patch };
  const answer = metricAnswer(atlas, view.metric, view.denominator, view.time.at, view.time.policy);
  return sceneOf({
    atlas,
    mode: view.mode,
    reach: reachSceneOf(view.reaches, view.reach),
    answer,
    classes: classesOf(atlas, answer, view.classes),
    filter: filtered(atlas, answer, view.facets, view.time.window),
    palette: tokenPalette(theme),
    options,
  });
}

export const at = (date: string, policy: "at" | "latest" = "at"): Pick<View, "time"> => ({
  time: { at: date, policy, window: null },
});
