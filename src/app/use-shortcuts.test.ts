import { describe, expect, it } from "vitest";
import { historyStep, isWriting } from "./use-shortcuts.ts";

const press = (key: string, held: string[] = []) =>
  historyStep({
    key,
    ctrlKey: held.includes("ctrl"),
    metaKey: held.includes("meta"),
    shiftKey: held.includes("shift"),
    altKey: held.includes("alt"),
  });

describe("historyStep", () => {
  it("knows the keys of every platform", () => {
    expect(press("z", ["ctrl"])).toBe("undo");
    expect(press("z", ["meta"])).toBe("undo");
    expect(press("Z", ["ctrl", "shift"])).toBe("redo");
    expect(press("Z", ["meta", "shift"])).toBe("redo");
    expect(press("y", ["ctrl"])).toBe("redo");
  });
  it("leaves other keys alone", () => {
    for (const keys of [[], ["shift"], ["ctrl", "alt"], ["ctrl", "meta"]]) expect(press("z", keys)).toBeNull();
    expect(press("y", ["meta"])).toBeNull();
    expect(press("x", ["ctrl"])).toBeNull();
  });
});

describe("isWriting", () => {
  it("is true in fields, which have an undo of their own, and false on buttons and sliders", () => {
    const make = (tag: string, type?: string) => Object.assign(document.createElement(tag), type ? { type } : {});
    expect([make("input", "text"), make("input", "number"), make("textarea"), make("select")].map(isWriting)).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect([make("input", "radio"), make("input", "range"), make("button"), make("div")].map(isWriting)).toEqual([
      false,
      false,
      false,
      false,
    ]);
    expect(isWriting(null)).toBe(false);
  });
});
