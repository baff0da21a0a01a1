import { act, screen } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import { renderPanel } from "../../tests/support/render-panel.tsx";
import { useMetricAnswer } from "../bind/use-answers.ts";
import { chooseTime } from "../state/actions.ts";
import { RUN_MS } from "../state/run-of-steps.ts";
import { Calm } from "./calm.tsx";

const Shown = () => <p>{useMetricAnswer().at}</p>;

it("is marked while its numbers are of another date than the one asked, and then agrees with it", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
  await renderPanel(
    <Calm>
      <Shown />
    </Calm>,
  );
  const step = (at: string) => act(async () => chooseTime({ at }));
  const marked = (text: string) => screen.getByText(text).closest("[aria-busy=true]") !== null;
  vi.advanceTimersByTime(2 * RUN_MS);
  await step("2012-12-31");
  expect(marked("2012-12-31")).toBe(false);
  await step("2013-12-31");
  expect(marked("2012-12-31")).toBe(true);
  await act(async () => vi.advanceTimersByTime(RUN_MS));
  expect(marked("2013-12-31")).toBe(false);
  vi.useRealTimers();
});
