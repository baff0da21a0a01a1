import { lazy, Suspense } from "react";
import { useAtlas } from "../../bind/use-atlas.ts";
import { useView } from "../../bind/use-view.ts";
import { PlaceSheetView } from "./place-sheet-view.tsx";

const SiteSheetView = lazy(() => import("./site-sheet-view.tsx").then((room) => ({ default: room.SiteSheetView })));

/** What is selected; while nothing is, the city. */
export function SelectionPanel() {
  const atlas = useAtlas();
  const selection = useView((view) => view.selection);
  const site = selection?.type === "site" ? atlas.siteById.get(selection.id) : undefined;
  if (site) {
    return (
      <Suspense fallback={null}>
        <SiteSheetView key={site.id} site={site} />
      </Suspense>
    );
  }
  const place = selection?.type === "place" ? atlas.placeById.get(selection.id) : undefined;
  return <PlaceSheetView key={place?.id ?? "city"} place={place ?? atlas.city} chosen={place !== undefined} />;
}
