import { describe, expect, it } from "vitest";
import { clearMarks, marksOf, toggleMark } from "./candidate-marks.ts";

const choice = { forced: ["310114.1"], forbidden: ["310114.2"], pick: ["310114.1", "p1"] };

describe("marks of a candidate", () => {
  it("are given and taken back", () => {
    expect(toggleMark(choice, "pick", "p2")).toEqual({ pick: ["310114.1", "p1", "p2"] });
    expect(toggleMark(choice, "pick", "p1")).toEqual({ pick: ["310114.1"] });
    expect(toggleMark(choice, "forced", "310114.1")).toEqual({ forced: [] });
  });

  it("never force what is forbidden", () => {
    expect(toggleMark(choice, "forced", "310114.2")).toEqual({ forced: ["310114.1", "310114.2"], forbidden: [] });
    expect(toggleMark(choice, "forbidden", "310114.1")).toEqual({ forbidden: ["310114.2", "310114.1"], forced: [] });
  });

  it("are cleared together", () => {
    expect(marksOf(choice, "310114.1")).toEqual(["forced", "pick"]);
    expect(clearMarks(choice, "310114.1")).toEqual({ forced: [], pick: ["p1"] });
    expect(clearMarks(choice, "p9")).toEqual({});
  });
});
