/**
 * A name for a table made from what it says: 14 signs of `[a-z0-9]`, the same for the same rows in the same order, whatever file they came
 * from. 64 bits from two FNV-1a sums with different starts: two tables of one reader never meet by chance.
 */
export function tableId(table: unknown): string {
  const text = JSON.stringify(table);
  let [a, b] = [0x811c9dc5, 0x9747b28c];
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x01000193);
    // Another order of the two steps, so that what one sum cannot tell apart the other can.
    b = Math.imul(b, 0x01000193) ^ unit;
    b ^= b >>> 15;
  }
  return [a, b].map((sum) => (scattered(sum) >>> 0).toString(36).padStart(7, "0")).join("");
}

/** The finalizer of MurmurHash3, 32 bits. */
function scattered(sum: number): number {
  let mixed = sum ^ (sum >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
