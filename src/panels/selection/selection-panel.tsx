import { useAtlas } from "../../bind/use-atlas.ts";
import { useView } from "../../bind/use-view.ts";
import { Lazy, lazyPart } from "../../ui/lazy-part.tsx";
import { PlaceSheetView } from "./place-sheet-view.tsx";

const siteSheet = lazyPart(async () => (await import("./site-sheet-view.tsx")).SiteSheetView);

/** What is selected; while nothing is, the city. */
export function SelectionPanel() {
  const atlas = useAtlas();
  const selection = useView((view) => view.selection);
  const site = selection?.type === "site" ? atlas.siteById.get(selection.id) : undefined;
  if (site) {
    return <Lazy part={siteSheet} key={site.id} props={{ site }} />;
  }
  const place = selection?.type === "place" ? atlas.placeById.get(selection.id) : undefined;
  return <PlaceSheetView key={place?.id ?? "city"} place={place ?? atlas.city} chosen={place !== undefined} />;
}
