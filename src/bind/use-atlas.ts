import { createContext, useContext } from "react";
import type { Atlas } from "../model/atlas.ts";

export const AtlasContext = createContext<Atlas | null>(null);

/** The loaded Atlas; only below `AtlasContext.Provider`. */
export function useAtlas(): Atlas {
  const atlas = useContext(AtlasContext);
  if (!atlas) throw new Error("useAtlas outside of AtlasContext");
  return atlas;
}
