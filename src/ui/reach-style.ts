/** Letter, colours and dash of the n-th reach: a letter and a dash always go with the colour. */
export interface ReachStyle {
  readonly letter: string;
  readonly light: string;
  readonly dark: string;
  /** Dash lengths in pixels; empty is a solid line. */
  readonly dash: readonly number[];
}

// Five hues that stay at least ΔE2000 14.6 apart under normal, deutan and protan vision; past five the letter decides.
const HUES = [
  { light: "#440154", dark: "#FDE725", dash: [] },
  { light: "#D95F02", dark: "#D95F02", dash: [9, 4] },
  { light: "#21918C", dark: "#21918C", dash: [2, 4] },
  { light: "#377EB8", dark: "#377EB8", dash: [12, 4, 2, 4] },
  { light: "#CC4778", dark: "#CC4778", dash: [5, 3] },
] as const;

const A = "A".charCodeAt(0);

export function reachStyle(index: number): ReachStyle {
  const hue = HUES[index % HUES.length] as (typeof HUES)[number];
  return { letter: String.fromCharCode(A + index), ...hue };
}
