import { useView } from "../../bind/use-view.ts";
import { encodeView } from "../../state/url.ts";

/** The address that opens the evidence of a point, so that it can be opened apart. */
export function usePointLink(): (ref: string) => string {
  const view = useView((now) => now);
  const base = encodeView({ ...view, figure: null });
  return (ref) => `#${base}${base === "" ? "" : "&"}f=${encodeURIComponent(ref)}`;
}
