import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import { DEFAULT_OPTIONS, type MapOptions } from "../scene/scene.ts";

/** One for all maps of the page: what is switched on beside the metric is so on both of two. */
const optionsStore = createStore<MapOptions>()(() => DEFAULT_OPTIONS);

export function useOptions(): [MapOptions, (options: MapOptions) => void] {
  return [useStore(optionsStore), optionsStore.setState];
}
