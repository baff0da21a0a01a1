import { memo, type Ref, useImperativeHandle, useLayoutEffect, useRef } from "react";
import type { Site } from "../../../data/schema/site.ts";
import { useEphemeral } from "../../bind/use-view.ts";
import type { ClaimsOnMap } from "../../derive/claims-on-map.ts";
import type { UnitFeature } from "../../model/atlas.ts";
import type { Viewport } from "../camera/viewport.ts";
import type { FocusTarget } from "../interaction/feature-list.tsx";
import type { MapLayout } from "../placement/lay-out.ts";
import type { Scene } from "../scene/scene.ts";
import type { MapNames } from "../stage/use-layout-parts.ts";
import { Anchored } from "./anchored.tsx";
import { Anchors } from "./anchors.ts";
import { AreaBand } from "./area-bands.tsx";
import { ContextLabels } from "./context-labels.tsx";
import { DistrictLabels, DistrictLeaders } from "./district-labels.tsx";
import styles from "./overlay.module.css";
import { SiteSymbols } from "./site-symbols.tsx";
import { UncertainSpots } from "./uncertain-spots.tsx";

export interface OverlayHandle {
  follow(view: Viewport): void;
}

interface MapOverlayProps {
  ref: Ref<OverlayHandle>;
  /** The camera now; it may have moved on since the layout. */
  view: Viewport;
  layout: MapLayout;
  scene: Scene;
  names: MapNames;
  siteById: ReadonlyMap<string, Site>;
  unitById: ReadonlyMap<string, UnitFeature>;
  selected: FocusTarget | null;
  focused: FocusTarget | null;
  claims: ClaimsOnMap | null;
  nameOf: (site: Site) => string;
}

const idIf = (target: FocusTarget | null, type: FocusTarget["type"]) => (target?.type === type ? target.id : null);

/** Names and symbols over the picture, drawn as SVG: sharp, in the page's own font, and none of MapLibre's to drop. */
export const MapOverlay = memo(function MapOverlay(props: MapOverlayProps) {
  const { ref, view, layout, scene, names, siteById, unitById, selected, focused, claims, nameOf } = props;
  const svg = useRef<SVGSVGElement>(null);
  const anchors = useRef(new Anchors());
  const hoverId = useEphemeral((state) => idIf(state.hover, "site"));
  useImperativeHandle(ref, () => ({ follow: (at) => anchors.current.follow(at) }), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: all that is anchored comes from these
  useLayoutEffect(() => {
    if (!svg.current) return;
    anchors.current.collect(svg.current);
    anchors.current.follow(view);
  }, [view, layout, names, scene.areaSites, scene.uncertainty]);
  const areas = new Set(scene.areaSites.flatMap((site) => site.districtIds));
  return (
    <svg ref={svg} className={styles.overlay} aria-hidden="true">
      {[...areas].map((id) => {
        const unit = unitById.get(id);
        const isSelected = idIf(selected, "place") === id;
        return unit && <AreaBand key={id} unit={unit} zoom={layout.view.zoom} isSelected={isSelected} />;
      })}
      <UncertainSpots spots={scene.uncertainty} zoom={layout.view.zoom} />
      <ContextLabels placed={layout.context} names={names.contextById} />
      <DistrictLeaders labels={layout.labels} names={names.districts} />
      <SiteSymbols
        layout={layout}
        siteById={siteById}
        nameOf={nameOf}
        selectedId={idIf(selected, "site")}
        hoverId={hoverId}
        focusId={idIf(focused, "site")}
        claims={claims?.bySite ?? null}
      />
      {layout.whole && (
        <Anchored at={names.whole.lngLat} className={styles.district}>
          <text x={layout.whole.dx} y={layout.whole.dy} fontSize="14" data-ui-count>
            {names.whole.text}
          </text>
        </Anchored>
      )}
      <DistrictLabels labels={layout.labels} names={names.districts} fill={scene.fill} palette={scene.palette} />
    </svg>
  );
});
