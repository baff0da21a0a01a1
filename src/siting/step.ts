/** Where a piece of work stands: done from 0 to 1, and what is known so far, made when it is looked at. */
export interface Step<T> {
  readonly share: number;
  readonly partial?: () => T;
}

/** Work in small steps: whoever asks for the next one may stop asking. */
export type Work<T> = Generator<Step<T>, T>;
