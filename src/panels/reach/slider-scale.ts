/** A slider over three powers of ten: as far on it from 1 to 10 km as from 100 to 1,000. */
export const SLIDER_KM = { least: 1, most: 1000 } as const;
export const SLIDER_TICKS_KM = [10, 30, 60, 100, 300] as const;

/** The slider's own measure: powers of ten. */
export const SLIDER_MOST = Math.log10(SLIDER_KM.most / SLIDER_KM.least);
/** As near a tick the thumb falls onto it: three pixels of 250. */
const SNAP = 0.036;
/** Up to here a tenth of a kilometre is a step, up to there a whole one, above that five. */
const [FINE_KM, WHOLE_KM] = [10, 100] as const;

/** Where a radius stands on the slider; one beyond its ends stands at the end. */
export function sliderAt(km: number): number {
  return Math.min(SLIDER_MOST, Math.max(0, Math.log10(km / SLIDER_KM.least)));
}

/** The round radius at a place on the slider. */
export function kmAt(at: number): number {
  const tick = SLIDER_TICKS_KM.find((km) => Math.abs(sliderAt(km) - at) < SNAP);
  if (tick) return tick;
  const km = SLIDER_KM.least * 10 ** at;
  if (km < FINE_KM) return Number(km.toFixed(1));
  return km < WHOLE_KM ? Math.round(km) : Math.round(km / 5) * 5;
}

const KEY_STEPS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
  PageUp: 10,
  PageDown: -10,
};

/** Where a key leads from a radius: a kilometre, ten, or an end; null for a key that is not the slider's. */
export function kmByKey(key: string, km: number): number | null {
  if (key === "Home") return SLIDER_KM.least;
  if (key === "End") return SLIDER_KM.most;
  const by = KEY_STEPS[key];
  return by ? Math.min(SLIDER_KM.most, Math.max(SLIDER_KM.least, km + by)) : null;
}
