/** The longest 1, 2 or 5 times a power of ten metres that fits. */
export function scaleStep(metresPerPx: number, longestPx: number): { metres: number; px: number } {
  const longest = metresPerPx * longestPx;
  const power = 10 ** Math.floor(Math.log10(longest));
  const metres = power * ([5, 2, 1].find((step) => step * power <= longest) ?? 1);
  return { metres, px: metres / metresPerPx };
}
