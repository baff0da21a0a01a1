import { expect, it } from "vitest";
import { DEFAULT_VIEW, View } from "./view.ts";

it("the default view is the one that nothing was said of", () => {
  expect(DEFAULT_VIEW).toEqual(View.parse({}));
  expect(JSON.stringify(DEFAULT_VIEW)).toBe(JSON.stringify(View.parse({})));
});
