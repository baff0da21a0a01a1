import type { Page } from "@playwright/test";

export interface ShownText {
  text: string;
  /** How it is owned: the nearest ancestor's mark, with its value, or none. */
  owner: string | null;
  /** Where it stands, for whoever has to mend it. */
  where: string;
}

/** Every text that is drawn or spoken on the page now. */
export async function shownTexts(page: Page): Promise<ShownText[]> {
  return page.evaluate(() => {
    const marks = ["figure", "computed", "value", "uiCount", "period", "record"] as const;
    const ownerOf = (element: Element | null): string | null => {
      for (let at = element; at; at = at.parentElement) {
        if (!(at instanceof HTMLElement || at instanceof SVGElement)) continue;
        for (const mark of marks) if (at.dataset[mark] !== undefined) return `${mark}:${at.dataset[mark]}`;
      }
      return null;
    };
    const pathOf = (element: Element | null): string => {
      const parts: string[] = [];
      for (let at = element; at && at !== document.body && parts.length < 6; at = at.parentElement) {
        const name = at.getAttribute("aria-label") ?? at.getAttribute("class")?.replaceAll(/_(\w+?)_\w+/g, "$1") ?? "";
        parts.unshift(`${at.tagName.toLowerCase()}[${name}]`);
      }
      return parts.join(" ");
    };
    const texts: ShownText[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      const text = node.textContent?.trim() ?? "";
      if (text === "" || !parent || parent.closest("script, style, template, noscript")) continue;
      if (!parent.checkVisibility()) continue;
      texts.push({ text, owner: ownerOf(parent), where: pathOf(parent) });
    }
    return texts;
    interface ShownText {
      text: string;
      owner: string | null;
      where: string;
    }
  });
}

/** What is not drawn but spoken or shown on pointing. */
export async function shownAttributes(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const names = ["title", "aria-label", "aria-valuetext", "aria-description", "placeholder", "alt", "label"];
    const found = [...document.body.querySelectorAll("*")].flatMap((element) =>
      names.flatMap((name) => element.getAttribute(name) ?? []),
    );
    return [document.title, ...new Set(found)];
  });
}
