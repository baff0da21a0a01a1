import { useEffect, useState } from "react";
import { encodeView } from "../../state/url.ts";
import { currentView } from "../../state/view-store.ts";

const SHOWN_MS = 2500;

/** The address of the view as it stands, with its open figure. */
export function figureAddress(): string {
  return `${location.href.split("#")[0]}#${encodeView(currentView())}`;
}

/** Copies by the clipboard, or by a selection where a page may not touch it. */
async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

function copyBySelection(text: string): boolean {
  const field = document.createElement("textarea");
  field.value = text;
  field.style.position = "fixed";
  // Inside an open modal dialog nothing outside of it can be selected.
  const host = document.querySelector("dialog:modal") ?? document.body;
  const active = document.activeElement as HTMLElement | null;
  host.append(field);
  field.select();
  const done = document.execCommand?.("copy") ?? false;
  field.remove();
  active?.focus?.();
  return done;
}

/** Copies a text and says for a moment which one was copied, or that it could not be. */
export function useCopied<Id extends string>() {
  const [copied, setCopied] = useState<Id | "failed" | null>(null);
  useEffect(() => {
    if (copied === null) return;
    const timer = setTimeout(() => setCopied(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = (id: Id, text: string) => {
    void copyText(text).then((done) => setCopied(done ? id : "failed"));
  };
  return { copy, copied };
}
