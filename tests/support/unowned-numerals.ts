const OWNERS = "[data-figure],[data-ui-count],[data-period],[data-record],[data-value]";

/** Texts with a digit that belong to no figure, count, period or record: there must be none on any screen. */
export function unownedNumerals(root: Element): string[] {
  const found: string[] = [];
  const walker = root.ownerDocument.createTreeWalker(root, 4);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.textContent ?? "";
    if (/\d/.test(text) && !node.parentElement?.closest(`${OWNERS},title,style`)) found.push(text.trim());
  }
  return found;
}
