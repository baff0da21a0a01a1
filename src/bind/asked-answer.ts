/** An answer under way; while a new one is made the last whole one stays to be shown as stale. */
export type Asked<T> =
  | {
      readonly status: "loading";
      readonly stale: T | null;
      /** How much of it is made, 0 to 1; there only when it takes longer than a second. */
      readonly progress?: number;
    }
  | { readonly status: "ready"; readonly value: T }
  | { readonly status: "failed"; readonly retry: () => void };
