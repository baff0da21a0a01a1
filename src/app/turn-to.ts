import { choosePane } from "../state/actions.ts";
import type { PaneName } from "../state/view.ts";

/** A press on a map turns the panels to it; one on its buttons does not, since both maps may share them. */
export function turnTo(pane: PaneName, pressed: EventTarget): void {
  if (pressed instanceof HTMLCanvasElement) choosePane(pane);
}
