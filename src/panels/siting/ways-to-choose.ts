/** How many sets of so many there are among n; Infinity beyond what a number holds exactly. */
export function waysToChoose(n: number, count: number): number {
  if (count > n) return 0;
  let ways = 1;
  const few = Math.min(count, n - count);
  for (let i = 1; i <= few; i += 1) {
    // Of i numbers that follow each other one is divisible by i: every step is whole.
    ways = (ways * (n - few + i)) / i;
    if (ways > Number.MAX_SAFE_INTEGER) return Infinity;
  }
  return ways;
}
