// Any two are at least ΔE2000 15.8 apart under normal, deutan and protan vision (Machado 2009, severity 1).
const HUES = ["#1b9e77", "#8da0cb", "#ffd92f", "#fccde5"] as const;

/**
 * What a criterion is painted with wherever it stands, by its place in the question: four hues, then the same striped, then
 * crossed, so that no more than twelve are told by colour and pattern. A `background` for a stylesheet; give it a `ctl` outline.
 */
export function contributionCss(place: number): string {
  const hue = HUES[place % HUES.length] as string;
  const pattern = Math.floor(place / HUES.length) % 3;
  const stripes = (angle: number) => `repeating-linear-gradient(${angle}deg, transparent 0 3px, #1a1d21 3px 4.2px)`;
  if (pattern === 0) return hue;
  return pattern === 1 ? `${stripes(135)}, ${hue}` : `${stripes(45)}, ${stripes(135)}, ${hue}`;
}
