/** Whether the camera may glide: not for a reader who asked for less motion. */
export function movesSoftly(): boolean {
  return !matchMedia("(prefers-reduced-motion: reduce)").matches;
}
