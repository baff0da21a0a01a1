import { createContext, useContext, useMemo } from "react";
import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import { useSitingLabel } from "../../bind/use-siting.ts";
import type { SitingData } from "../../siting/answers.ts";
import type { SitingChoice } from "../../siting/choice-types.ts";
import { type Told, tell } from "./tell.ts";

/** Words for the answers about these data, in the reader's language. */
export function useTold(data: SitingData, choice: SitingChoice): Told {
  const format = useFormat();
  const atlas = useAtlas();
  const label = useSitingLabel();
  return useMemo(() => tell({ format, atlas, label }, data, choice), [format, atlas, label, data, choice]);
}

const ToldContext = createContext<Told | null>(null);
export const ToldProvider = ToldContext.Provider;

export function useToldNow(): Told {
  const told = useContext(ToldContext);
  if (!told) throw new Error("no siting data to tell of");
  return told;
}
