import { mercatorX, mercatorY, type Viewport, worldPx } from "../camera/viewport.ts";

/** Groups of a drawing that stand at a position each, and follow the camera without being drawn again. */
export class Anchors {
  #nodes: SVGGElement[] = [];
  #x = new Float64Array(0);
  #y = new Float64Array(0);
  /** Zoom at which its shape was drawn, for what grows with the map; NaN for what keeps its size. */
  #zoom = new Float64Array(0);

  /** Looks for groups with `data-lng` and `data-lat` anew. */
  collect(root: SVGSVGElement): void {
    this.#nodes = [...root.querySelectorAll<SVGGElement>("g[data-lng]")];
    this.#x = Float64Array.from(this.#nodes, (node) => mercatorX(Number(node.dataset.lng)));
    this.#y = Float64Array.from(this.#nodes, (node) => mercatorY(Number(node.dataset.lat)));
    this.#zoom = Float64Array.from(this.#nodes, (node) => Number(node.dataset.zoom ?? Number.NaN));
  }

  follow(view: Viewport): void {
    const world = worldPx(view.zoom);
    const left = mercatorX(view.lng) * world - view.width / 2;
    const top = mercatorY(view.lat) * world - view.height / 2;
    this.#nodes.forEach((node, i) => {
      const x = ((this.#x[i] as number) * world - left).toFixed(1);
      const y = ((this.#y[i] as number) * world - top).toFixed(1);
      const drawnAt = this.#zoom[i] as number;
      const scale = Number.isNaN(drawnAt) ? "" : ` scale(${2 ** (view.zoom - drawnAt)})`;
      const transform = `translate(${x} ${y})${scale}`;
      // The same once more would be laid out once more.
      if (node.getAttribute("transform") !== transform) node.setAttribute("transform", transform);
    });
  }
}
