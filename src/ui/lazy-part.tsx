import { type ComponentType, useLayoutEffect, useReducer, useState } from "react";

/** A component whose code is fetched when it is first shown. */
export interface LazyPart<Props> {
  /** The component, once it is here. */
  now(): ComponentType<Props> | null;
  /** Begins to fetch it, unless that is done or under way. */
  fetch(): Promise<void>;
}

export function lazyPart<Props extends object>(load: () => Promise<ComponentType<Props>>): LazyPart<Props> {
  let part: ComponentType<Props> | null = null;
  let coming: Promise<void> | null = null;
  return {
    now: () => part,
    fetch() {
      if (part) return Promise.resolve();
      coming ??= load()
        .then((loaded) => {
          part = loaded;
        })
        .finally(() => {
          coming = null;
        });
      return coming;
    },
  };
}

/**
 * Shows a lazy part. Unlike React's own `lazy` it is drawn at once when its code is already here (React suspends once
 * all the same, and shows what was suspended up to 0.3 s later); and a part that could not be fetched is asked for again
 * when its error boundary tries again.
 */
export function Lazy<Props extends object>({ part, props }: { part: LazyPart<Props>; props: Props }) {
  const [, arrived] = useReducer((count: number) => count + 1, 0);
  const [failure, setFailure] = useState<{ readonly error: unknown } | null>(null);
  useLayoutEffect(() => {
    if (part.now()) return;
    let wanted = true;
    part.fetch().then(
      () => wanted && arrived(),
      (error: unknown) => wanted && setFailure({ error }),
    );
    return () => {
      wanted = false;
    };
  }, [part]);
  if (failure) throw failure.error;
  const Shown = part.now();
  return Shown ? <Shown {...props} /> : null;
}
