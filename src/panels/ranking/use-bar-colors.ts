import { useClasses } from "../../bind/use-answers.ts";
import { rampSlice } from "../../ui/ramps.ts";

export interface BarColors {
  readonly light: string;
  readonly dark: string;
}

/** The colours of a class on light and on dark ground; the style sheet takes the one that the theme calls for. */
export function useBarColors(): (classIndex: number | null) => BarColors | null {
  const classes = useClasses();
  if (!classes) return () => null;
  const light = rampSlice("light", classes.ramp);
  const dark = rampSlice("dark", classes.ramp);
  return (index) =>
    index === null ? null : { light: light[index] ?? "transparent", dark: dark[index] ?? "transparent" };
}
