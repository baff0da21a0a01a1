import type { Site } from "../../../data/schema/site.ts";
import type { Classes } from "../../derive/classes.ts";
import type { Filtered } from "../../derive/filters.ts";
import { memo } from "../../derive/memo.ts";
import type { MetricAnswer } from "../../derive/value-at.ts";
import type { Atlas } from "../../model/atlas.ts";
import type { View } from "../../state/view.ts";
import type { Palette } from "../palette.ts";
import { type AnalysisScene, NO_ANALYSIS } from "./analysis.ts";
import { type BaseGeometry, baseGeometry } from "./base-geometry.ts";
import { type Fill, fill, NO_FILL } from "./fill.ts";
import type { ReachScene } from "./reaches.ts";
import { NO_SITING, type SitingScene } from "./siting.ts";
import { type UncertainSpot, uncertainty } from "./uncertainty.ts";

/** What the reader switched on or off beside the metric. */
export interface MapOptions {
  readonly siteLabels: boolean;
  readonly uncertainty: boolean;
  readonly cities: boolean;
  /** How many claims speak of each place and site. */
  readonly claims: boolean;
}
export const DEFAULT_OPTIONS: MapOptions = { siteLabels: true, uncertainty: true, cities: true, claims: false };

/** Everything the layers draw. Parts keep their identity while what they come from is the same. */
export interface Scene {
  readonly palette: Palette;
  readonly base: BaseGeometry;
  readonly fill: Fill;
  readonly sites: readonly Site[];
  /** Claims on whole districts; they would compete with the rings of supply radii, and with the patterns of an analysis. */
  readonly areaSites: readonly Site[];
  readonly uncertainty: readonly UncertainSpot[];
  readonly reach: ReachScene;
  readonly analysis: AnalysisScene;
  readonly siting: SitingScene;
  readonly cities: boolean;
}

export interface SceneInput {
  readonly atlas: Atlas;
  readonly mode: View["mode"];
  readonly reach: ReachScene;
  readonly analysis?: AnalysisScene;
  readonly siting?: SitingScene;
  readonly answer: MetricAnswer;
  readonly classes: Classes | null;
  readonly filter: Filtered;
  readonly palette: Palette;
  readonly options: MapOptions;
}

/** The same list while it holds the same sites: another date filters anew and mostly keeps them all. */
function keeper(): (sites: readonly Site[]) => readonly Site[] {
  let kept: readonly Site[] = [];
  return (sites) => {
    if (sites.length !== kept.length || sites.some((site, i) => site !== kept[i])) kept = sites;
    return kept;
  };
}
const keptSites = keeper();

const NO_SITES: readonly Site[] = [];
const areaClaims = memo((sites: readonly Site[]) => sites.filter((site) => site.geometry === "area"), 4);

const scene = memo(
  (
    palette: Palette,
    base: BaseGeometry,
    filling: Fill,
    sites: readonly Site[],
    areaSites: readonly Site[],
    rings: readonly UncertainSpot[],
    reach: ReachScene,
    analysis: AnalysisScene,
    siting: SitingScene,
    cities: boolean,
  ): Scene => ({
    palette,
    base,
    fill: filling,
    sites,
    areaSites,
    uncertainty: rings,
    reach,
    analysis,
    siting,
    cities,
  }),
  4,
);

/** The scene of a view: the same object while nothing that is drawn has changed. */
export function sceneOf(input: SceneInput): Scene {
  const { atlas, mode, reach, analysis = NO_ANALYSIS, siting = NO_SITING } = input;
  const { answer, classes, filter, palette, options } = input;
  const base = baseGeometry(atlas);
  const filling = mode !== "explore" ? NO_FILL : (analysis.fill ?? fill(answer, classes, filter));
  // Where sites are asked for, those that are open already are drawn with the answer.
  const sites = mode === "site" ? NO_SITES : keptSites(filter.sites);
  return scene(
    palette,
    base,
    filling,
    sites,
    mode !== "explore" || analysis.fill ? NO_SITES : areaClaims(sites),
    uncertainty(sites, options.uncertainty),
    reach,
    analysis,
    siting,
    options.cities,
  );
}
