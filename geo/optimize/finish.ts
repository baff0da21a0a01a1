/** Runs work that yields its progress to its end, and gives its answer: for where nobody waits for a frame. */
export function finish<T>(work: Generator<unknown, T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}
