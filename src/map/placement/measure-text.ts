let context: CanvasRenderingContext2D | null = null;
const widths = new Map<string, number>();

/** Width in pixels of one line of text in the page's font. */
export function measureText(text: string, size: number, bold: boolean, family: string): number {
  const font = `${bold ? 600 : 400} ${size}px ${family}`;
  const key = `${font}|${text}`;
  let width = widths.get(key);
  if (width === undefined) {
    context ??= document.createElement("canvas").getContext("2d");
    if (!context) return text.length * size;
    context.font = font;
    width = context.measureText(text).width;
    widths.set(key, width);
  }
  return width;
}
