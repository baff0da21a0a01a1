import { expect, test } from "./atlas-test.ts";

test("a candidate is forbidden by keys alone: the list says so, the link has it, and the answer goes without it", async ({
  atlas,
}) => {
  await atlas.open("m=site");
  const list = atlas.page.getByRole("listbox", { name: "Candidates on the map" });
  const current = list.locator('[aria-selected="true"]');
  await expect(current).toContainText("New site");
  const name = ((await current.textContent()) ?? "").split(" · ")[0] ?? "";
  await list.focus();
  await atlas.page.keyboard.press("Enter");
  const menu = atlas.page.getByRole("dialog", { name: `${name}: candidate menu` });
  await menu.getByRole("button", { name: "Forbid", exact: true }).press("Enter");
  await expect(menu).toBeHidden();
  await expect(list).toBeFocused();
  await expect.poll(async () => (await atlas.link()).st).toMatch(/^forbidden:31011\d\.\d+$/);
  await atlas.expectReady();
  await expect(current).toContainText("New site");
  await expect(current).not.toContainText(name);
  await atlas.undo();
  await atlas.expectLink({ st: undefined });
});

test("what the map shows is switched in its legend; while picking, a press picks and takes back", async ({ atlas }) => {
  await atlas.open("m=site");
  const legend = atlas.page.getByRole("region", { name: "Legend of siting" });
  await expect(legend.getByRole("listitem").filter({ hasText: " – " })).toHaveCount(5);
  await expect(legend.getByText("New site", { exact: true })).toBeVisible();
  await legend.getByRole("radio", { name: "My pick" }).locator("xpath=..").click();
  await atlas.expectLink({ st: "shown:pick" });
  await atlas.expectReady();
  // A cell of Jiading, under the home camera of this window.
  await atlas.map.click({ position: { x: 330, y: 330 } });
  await expect.poll(async () => (await atlas.link()).st).toMatch(/pick:310114\.\d+/);
  await expect(legend.getByText("Best new site")).toBeVisible();
  await atlas.map.click({ position: { x: 330, y: 330 } });
  await atlas.expectLink({ st: "shown:pick" });
});
