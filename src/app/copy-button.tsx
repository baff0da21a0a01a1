import { Check, Copy } from "lucide-react";
import { useState } from "react";
import { useFormat } from "../bind/use-format.ts";
import { Button } from "../ui/button.tsx";

/** Copies a text and says so; where the page may not write to the clipboard, the text stays there to be selected. */
export function CopyButton({ text, label }: { text: string; label: string }) {
  const { t } = useFormat();
  const [state, setState] = useState<"idle" | "done" | "refused">("idle");
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setState("done");
    } catch {
      setState("refused");
    }
  };
  return (
    <>
      <Button icon={state === "done" ? <Check aria-hidden="true" /> : <Copy aria-hidden="true" />} onClick={copy}>
        {label}
      </Button>
      <span role="status" className={state === "refused" ? "" : "visually-hidden"}>
        {state === "done" && t("app:copied")}
        {state === "refused" && t("app:copy-refused")}
      </span>
    </>
  );
}
