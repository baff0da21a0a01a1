import { type ReactNode, useLayoutEffect, useMemo, useSyncExternalStore } from "react";
import { useClasses } from "../../bind/use-answers.ts";
import { MOST_CLASSES, type RampTheme, rampSlice } from "../../ui/ramps.ts";

function subscribe(onChange: () => void): () => void {
  const observer = new MutationObserver(onChange);
  observer.observe(document.documentElement, { attributeFilter: ["data-theme"] });
  return () => observer.disconnect();
}
const shownTheme = (): RampTheme => (document.documentElement.dataset.theme === "dark" ? "dark" : "light");

/** Colours of the present classes, lowest first, in the theme that is shown. */
function useClassColors(): readonly string[] {
  const theme = useSyncExternalStore(subscribe, shownTheme);
  const ramp = useClasses()?.ramp;
  return useMemo(() => (ramp ? rampSlice(theme, ramp) : []), [theme, ramp]);
}

/** Gives the whole page `--class-1` … `--class-7`, lowest first, as the number of classes calls for. Mounted once. */
export function ClassColors() {
  const colors = useClassColors();
  useLayoutEffect(() => {
    const { style } = document.documentElement;
    for (let n = 1; n <= MOST_CLASSES; n++) {
      const color = colors[n - 1];
      if (color) style.setProperty(`--class-${n}`, color);
      else style.removeProperty(`--class-${n}`);
    }
  }, [colors]);
  return null;
}

/** What is drawn in here has the class colours of its own map, where the page's are those of another. */
export function PaneColors({ children }: { children: ReactNode }) {
  const colors = useClassColors();
  const style = Object.fromEntries(colors.map((color, i) => [`--class-${i + 1}`, color]));
  return <div style={{ display: "contents", ...style }}>{children}</div>;
}
