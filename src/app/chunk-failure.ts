/** Files of the page that could not be fetched: a new version was published, or the network is gone. */
const failures = new WeakSet<Error>();

/** Remembers which errors are lost files, so that their boundary can offer a reload instead of a report. */
export function startChunkFailures(): void {
  addEventListener("vite:preloadError", (event) => failures.add(event.payload));
}

export function isChunkFailure(error: Error): boolean {
  return failures.has(error) || /dynamically imported module|importing a module script/i.test(error.message);
}
