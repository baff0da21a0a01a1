import { type RefObject, useLayoutEffect } from "react";

/** Tells the page where the bar ends, on one line or on two: what stands below it makes room. */
export function useRoomBelow(bar: RefObject<HTMLElement | null>, isShown: boolean): void {
  useLayoutEffect(() => {
    const main = bar.current?.closest("main");
    if (!main || !isShown) return;
    const measure = () => {
      const { top } = main.getBoundingClientRect();
      const bottom = (bar.current?.getBoundingClientRect().bottom ?? top) - top;
      main.style.setProperty("--bar-bottom", `${Math.ceil(bottom)}px`);
    };
    const observer = new ResizeObserver(measure);
    observer.observe(main);
    if (bar.current) observer.observe(bar.current);
    measure();
    return () => {
      observer.disconnect();
      main.style.removeProperty("--bar-bottom");
    };
  }, [bar, isShown]);
}
