import { type RefObject, useEffect, useRef } from "react";

/** What has the focus when the button that took an entry out of a list is gone with it. */
export function useFocusKept<T extends HTMLElement>(count: number): RefObject<T | null> {
  const box = useRef<T>(null);
  const before = useRef(count);
  useEffect(() => {
    if (count < before.current && document.activeElement === document.body) box.current?.focus({ preventScroll: true });
    before.current = count;
  }, [count]);
  return box;
}
