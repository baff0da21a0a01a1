import { useEffect, useState } from "react";

/** Whether a page of its own is being printed, and how to begin: it is drawn, printed, and gone when the dialog is closed. */
export function usePrinting(): readonly [isPrinting: boolean, print: () => void] {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    if (!isPrinting) return;
    const done = () => setPrinting(false);
    addEventListener("afterprint", done);
    window.print();
    return () => removeEventListener("afterprint", done);
  }, [isPrinting]);
  return [isPrinting, () => setPrinting(true)];
}
