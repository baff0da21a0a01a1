const LONGEST = 80;
// Reserved by Windows, wherever they stand before the first dot.
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/** A file name that every system takes: words joined by "-", nothing but letters, digits, "-", "_" and "." */
export function safeFileName(words: readonly string[], extension: string): string {
  const stem = words
    .join("-")
    .normalize("NFKC")
    .replace(/[^\p{L}\p{N}._-]+/gu, "-")
    .replace(/\.{2,}/g, ".")
    .replace(/-{2,}/g, "-")
    .replace(/^[-.]+/, "");
  const cut = Array.from(stem)
    .slice(0, LONGEST)
    .join("")
    .replace(/[-.]+$/, "");
  const named = cut === "" || RESERVED.test(cut.split(".")[0] ?? "") ? `atlas-${cut}`.replace(/-$/, "") : cut;
  return `${named}.${extension}`;
}
