import { mercatorX, mercatorY, type Viewport, worldPx } from "../camera/viewport.ts";

/** A mark is out of sight when its middle is beyond the window's edge by more than this. */
const MARGIN_PX = 4;

/** Elements that stand at a position each, and follow the camera without being drawn again. */
export class Spots {
  #nodes: HTMLElement[] = [];
  #shown: readonly [number, number] = [0, Number.POSITIVE_INFINITY];

  /** Looks for elements with `data-lng` and `data-lat` anew. */
  collect(root: HTMLElement): void {
    this.#nodes = [...root.querySelectorAll<HTMLElement>("[data-lng]")];
  }

  /** `shown`: from where to where, in pixels, this map is seen. What is out of sight cannot be met by a key either. */
  follow(view: Viewport, shown = this.#shown): void {
    this.#shown = shown;
    const world = worldPx(view.zoom);
    const left = mercatorX(view.lng) * world - view.width / 2;
    const top = mercatorY(view.lat) * world - view.height / 2;
    for (const node of this.#nodes) {
      const { lng, lat, dx = "0", dy = "0" } = node.dataset;
      const x = mercatorX(Number(lng)) * world - left + Number(dx);
      const y = mercatorY(Number(lat)) * world - top + Number(dy);
      node.style.transform = `translate(${x.toFixed(1)}px, ${y.toFixed(1)}px) translate(-50%, -50%)`;
      const isSeen =
        x > shown[0] + MARGIN_PX && x < shown[1] - MARGIN_PX && y > MARGIN_PX && y < view.height - MARGIN_PX;
      // What has the focus keeps it, wherever its keys take it.
      const isMet = (isSeen && node.dataset.covered === undefined) || node === document.activeElement;
      node.style.visibility = isMet ? "" : "hidden";
    }
  }
}
