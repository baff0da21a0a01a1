/** A step that follows another this soon, once that one stands drawn, is one of a run: keys held down, the axis scrubbed. */
export const RUN_MS = 150;

/**
 * Tells steps one by one from a run of them. Measured from when the step before stood drawn: on a slow machine that may
 * take longer than keys need to repeat, and yet it is one run.
 */
export class RunOfSteps {
  readonly #onRest: () => void;
  #last = Number.NEGATIVE_INFINITY;
  /** Steps that do not stand drawn yet. */
  #undrawn = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `onRest` is told of the end of a run, not of a single step. */
  constructor(onRest: () => void) {
    this.#onRest = onRest;
  }

  /** A step is made; true when it goes on a run. */
  step(): boolean {
    const isRun = this.#undrawn > 0 || performance.now() - this.#last < RUN_MS;
    if (isRun) this.#await();
    this.#last = performance.now();
    // Without a screen nothing is drawn.
    if (typeof requestAnimationFrame === "function") {
      this.#undrawn++;
      requestAnimationFrame(() => setTimeout(() => this.#drawn()));
    }
    return isRun;
  }

  /** What runs is over, without a word. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #drawn(): void {
    this.#undrawn--;
    this.#last = performance.now();
    if (this.#timer !== undefined) this.#await();
  }

  #await(): void {
    this.stop();
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#onRest();
    }, RUN_MS);
  }
}
