/** An answer under way; while a new one is made the last whole one stays to be shown as stale. */
export type Asked<T> =
  | { readonly status: "loading"; readonly stale: T | null }
  | { readonly status: "ready"; readonly value: T }
  | { readonly status: "failed"; readonly retry: () => void };
