import { useEffect, useState } from "react";

/** A kind whose fields are shown before it is chosen, as long as a file is still to be brought; a choice from elsewhere counts again. */
export function useShownType<T extends string>(chosen: T): [T, (type: T) => void] {
  const [shown, show] = useState(chosen);
  useEffect(() => show(chosen), [chosen]);
  return [shown, show];
}
