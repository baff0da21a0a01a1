import { readdirSync, readFileSync } from "node:fs";
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import {
  boxRing,
  openRouteService,
  TRAVEL_TIME,
  VALHALLA_LINES,
  valhalla,
} from "../../../tests/support/isochrone-documents.ts";
import { renderPanel } from "../../../tests/support/render-panel.tsx";
import { unownedNumerals } from "../../../tests/support/unowned-numerals.ts";
import { isochroneStore, readIsochrones, resetIsochrones } from "../../state/isochrone-store.ts";
import type { Origin } from "../../state/view.ts";
import { currentView } from "../../state/view-store.ts";
import { IsochroneImport } from "./isochrone-import.tsx";

/** Some five kilometres from the middle of `CENTRE`'s boxes. */
const BASE: Origin = { type: "point", lng: 121.45, lat: 31.2 };

async function bring(document: unknown, name = "areas.geojson"): Promise<void> {
  const input = globalThis.document.querySelector<HTMLInputElement>("[data-area-file]");
  const text = typeof document === "string" ? document : JSON.stringify(document);
  const file = new File([text], name);
  // jsdom's File has no arrayBuffer of its own.
  Object.defineProperty(file, "arrayBuffer", { value: async () => new TextEncoder().encode(text).buffer });
  await act(async () => fireEvent.change(input as HTMLInputElement, { target: { files: [file] } }));
}
const press = (name: string | RegExp) => act(async () => fireEvent.click(screen.getByRole("button", { name })));
const owned = () => expect(unownedNumerals(document.body)).toEqual([]);

beforeEach(() => {
  resetIsochrones();
  localStorage.clear();
});
afterEach(() => vi.unstubAllGlobals());

describe("areas from a file", () => {
  it("are shown before they are taken, and become reaches of the base", async () => {
    await renderPanel(<IsochroneImport origin={BASE} onAdded={() => undefined} />, { view: { mode: "reach" } });
    await bring(
      openRouteService([
        { value: 900, half: 0.1 },
        { value: 1800, half: 0.2 },
      ]),
    );
    const found = await screen.findByRole("group", { name: "2 areas read from areas.geojson" });
    expect(found.textContent).toContain("15 min · Car · openrouteservice");
    expect(within(found).getByText("30 min").dataset.value).toBe("30");
    owned();
    fireEvent.click(within(found).getAllByRole("checkbox")[0] as HTMLElement);
    expect(currentView().reaches).toEqual([]);
    await press("Add 1 reach");
    const [area] = isochroneStore.getState().isochrones.values();
    expect(area).toMatchObject({ minutes: 30, fileName: "areas.geojson", host: null, originSiteId: null });
    expect(area).not.toHaveProperty("center");
    expect(currentView().reaches).toEqual([{ origin: BASE, extent: { type: "isochrone", id: area?.id } }]);
    expect(screen.queryByRole("group", { name: /areas read/ })).toBeNull();
    // There is no IndexedDB here: it is said that the area is kept for this visit alone.
    expect(await screen.findByText(/This browser does not keep them/)).toBeTruthy();
    owned();
    await press(/^Remove from this device: 30 min/);
    expect(await screen.findByText(/1 reach asks for an area that is not on this device/)).toBeTruthy();
    expect(currentView().reaches).toHaveLength(1);
  });

  it("say what was put right, where it does not fit, and take the minutes that the file leaves out", async () => {
    await renderPanel(<IsochroneImport origin={{ type: "point", lng: 100, lat: 30 }} onAdded={() => undefined} />, {
      view: { mode: "reach" },
    });
    await bring(TRAVEL_TIME, "tt.json");
    const found = await screen.findByRole("group", { name: "1 area read from tt.json" });
    expect(found.textContent).toContain("Neither a time nor a distance is stated.");
    expect(found.textContent).toContain("Does not hold Point 100, 30");
    fireEvent.change(within(found).getByRole("textbox", { name: /^Minutes, not stated/ }), { target: { value: "45" } });
    await press("Add 1 reach");
    expect([...isochroneStore.getState().isochrones.values()][0]?.minutes).toBe(45);
  });

  it("are refused with the reason and the place", async () => {
    await renderPanel(<IsochroneImport origin={BASE} onAdded={() => undefined} />);
    await bring(VALHALLA_LINES);
    expect(await screen.findByText(/A line, not an area.*polygons=true/)).toBeTruthy();
    expect(screen.getByText("area 1 · geometry")).toBeTruthy();
    await bring("<!doctype html>");
    expect(await screen.findByText(/This is a web page, not JSON/)).toBeTruthy();
    owned();
    expect(isochroneStore.getState().isochrones.size).toBe(0);
  });

  it("may be pasted; another datum reads them anew", async () => {
    await renderPanel(<IsochroneImport origin={BASE} onAdded={() => undefined} />);
    const text = JSON.stringify(valhalla([{ value: 20, half: 0.2 }]));
    const field = screen.getByRole("textbox", { name: "Or paste its text" });
    fireEvent.change(field, { target: { value: text } });
    vi.stubGlobal(
      "Blob",
      class {
        readonly size = text.length;
        arrayBuffer = async () => new TextEncoder().encode(text).buffer;
      },
    );
    await press("Read");
    await screen.findByRole("group", { name: "1 area read from pasted text" });
    fireEvent.click(screen.getByRole("radio", { name: "BD-09" }));
    await screen.findByRole("group", { name: "1 area read from pasted text" });
    await press("Add 1 reach");
    const [area] = isochroneStore.getState().isochrones.values();
    expect(area?.geometry.coordinates[0]?.[0]).not.toEqual(boxRing([121.4737, 31.2304], 0.2)[0]);
  });

  it("an area that was kept is there again, and can be added", async () => {
    const kept = { id: "abcdefgh", geometry: { type: "Polygon", coordinates: [boxRing([121.45, 31.2], 0.1)] } };
    const record = { ...kept, minutes: 12, km: null, mode: null, provider: "contour", attribution: null, label: null };
    const stored = {
      ...record,
      fileName: "a.json",
      host: null,
      receivedAt: "2026-01-02T00:00:00Z",
      originSiteId: null,
    };
    resetIsochrones(async () => ({
      all: async () => [stored],
      put: async () => undefined,
      remove: async () => undefined,
    }));
    await renderPanel(<IsochroneImport origin={BASE} onAdded={() => undefined} />);
    await act(readIsochrones);
    owned();
    await press(/^Add as a reach: 12 min/);
    expect(currentView().reaches).toEqual([{ origin: BASE, extent: { type: "isochrone", id: "abcdefgh" } }]);
  });
});

describe("words", () => {
  it("stand for every code that the reader of areas and the asker of services give", async () => {
    const sources = ["data/formats", "src/load", "src/bind"].flatMap((folder) =>
      readdirSync(folder)
        .filter((file) => /^(isochrone|use-routing)/.test(file) && !file.includes(".test."))
        .map((file) => readFileSync(`${folder}/${file}`, "utf8")),
    );
    const quoted =
      /(?:Refusal|Failure|failed|refused)\(\s*"([a-z][a-z-]+)"|note\("\w+", "([a-z-]+)"|code: "([a-z-]+)"/g;
    const codes = sources.flatMap((code) =>
      [...code.matchAll(quoted)].map((match) => match[1] ?? match[2] ?? match[3]),
    );
    expect(codes.length).toBeGreaterThan(40);
    const words = JSON.parse(readFileSync("src/i18n/locales/en/later/isochrone.json", "utf8")).issue;
    expect([...new Set(codes)].filter((code) => !((code as string) in words))).toEqual([]);
  });
});

describe("a routing service", () => {
  const address = () => screen.getByRole("textbox", { name: "Address of the service", hidden: true });
  const ask = async () => act(async () => fireEvent.click(screen.getByRole("button", { name: "Ask", hidden: true })));
  const answer = (document: unknown) => vi.fn(async () => new Response(JSON.stringify(document)));

  it("is asked only after the reader has seen what is sent; then no more for this host", async () => {
    const fetched = answer(valhalla([{ value: 25, half: 0.1 }]));
    vi.stubGlobal("fetch", fetched);
    await renderPanel(<IsochroneImport origin={BASE} onAdded={() => undefined} />, { view: { mode: "reach" } });
    fireEvent.change(address(), { target: { value: "routing.example.org/valhalla" } });
    fireEvent.change(screen.getByRole("textbox", { name: "Minutes", hidden: true }), { target: { value: "25" } });
    await ask();
    const confirm = screen.getByRole("region", { name: "Send this to routing.example.org?", hidden: true });
    expect(confirm.textContent).toContain("GET https://routing.example.org/valhalla/isochrone");
    expect(confirm.textContent).toContain('{"lat":31.2,"lon":121.45}');
    owned();
    expect(fetched).not.toHaveBeenCalled();
    await act(async () => fireEvent.click(within(confirm).getByRole("button", { name: "Do not send", hidden: true })));
    expect(fetched).not.toHaveBeenCalled();
    await ask();
    await act(async () =>
      fireEvent.click(screen.getByRole("button", { name: "Send to routing.example.org", hidden: true })),
    );
    await screen.findByText(/^Added: 25 min · Car · Valhalla/);
    expect(fetched).toHaveBeenCalledOnce();
    const [url, init] = fetched.mock.calls[0] as unknown as [string, RequestInit];
    expect(url).toMatch(/^https:\/\/routing\.example\.org\/valhalla\/isochrone\?json=/);
    expect(init).toMatchObject({
      credentials: "omit",
      referrerPolicy: "no-referrer",
      redirect: "manual",
      mode: "cors",
    });
    expect([...isochroneStore.getState().isochrones.values()]).toMatchObject([
      { host: "routing.example.org", fileName: null },
    ]);
    expect(currentView().reaches).toHaveLength(1);
    await ask();
    await waitFor(() => expect(fetched).toHaveBeenCalledTimes(2));
    expect(currentView().reaches).toHaveLength(1);
  });

  it("refuses odd addresses and times with words, and an origin that is no single place", async () => {
    await renderPanel(<IsochroneImport origin={null} onAdded={() => undefined} />);
    const says = async (text: RegExp) => {
      await ask();
      expect(screen.getByText(text)).toBeTruthy();
    };
    await says(/Type the address/);
    fireEvent.change(address(), { target: { value: "http://routing.example.org" } });
    await says(/Only https/);
    fireEvent.change(address(), { target: { value: "https://routing.example.org" } });
    for (const minutes of ["", "0", "-3", "NaN", "601", "many"]) {
      fireEvent.change(screen.getByRole("textbox", { name: "Minutes", hidden: true }), { target: { value: minutes } });
      await says(/Enter 1 to 600 minutes/);
    }
    fireEvent.change(screen.getByRole("textbox", { name: "Minutes", hidden: true }), { target: { value: "６０" } });
    await says(/needs one place to start from/);
  });

  it("remembers the address on request alone, and the key never", async () => {
    vi.stubGlobal("fetch", answer({ error: { code: 3002, message: "<b>no</b> edges" } }));
    await renderPanel(<IsochroneImport origin={BASE} onAdded={() => undefined} />);
    fireEvent.click(screen.getByRole("radio", { name: "openrouteservice", hidden: true }));
    fireEvent.change(address(), { target: { value: "https://ors.example.org" } });
    fireEvent.change(document.querySelector("input[type=password]") as HTMLElement, { target: { value: "s3 crét" } });
    await ask();
    expect(screen.getByText(/A key holds letters/)).toBeTruthy();
    fireEvent.change(document.querySelector("input[type=password]") as HTMLElement, { target: { value: "s3cret" } });
    await ask();
    expect(screen.getByText(/your API key, in the header Authorization/)).toBeTruthy();
    expect(document.body.textContent).not.toContain("s3cret");
    expect(localStorage.length).toBe(0);
    fireEvent.click(screen.getByRole("checkbox", { name: "Remember the address in this browser", hidden: true }));
    await ask();
    await act(async () =>
      fireEvent.click(screen.getByRole("button", { name: "Send to ors.example.org", hidden: true })),
    );
    expect(await screen.findByText(/It says: “<b>no<\/b> edges”/)).toBeTruthy();
    const stored = JSON.stringify({ ...localStorage });
    expect(stored).toContain("https://ors.example.org");
    expect(stored).not.toContain("s3cret");
    fireEvent.click(screen.getByRole("checkbox", { name: "Remember the address in this browser", hidden: true }));
    expect(localStorage.length).toBe(0);
  });
});
