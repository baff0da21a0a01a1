/** A small seeded generator of numbers in [0, 1) (mulberry32, period 2^32): the same draws on every machine. */
export function seededRandom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Puts the list into a random order, in place (Fisher and Yates). */
export function shuffle<T>(list: T[] | Float64Array, random: () => number): void {
  const items = list as { [index: number]: unknown };
  for (let last = list.length - 1; last > 0; last -= 1) {
    const chosen = Math.floor(random() * (last + 1));
    const kept = items[last];
    items[last] = items[chosen];
    items[chosen] = kept;
  }
}
