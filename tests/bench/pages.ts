import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { featuresOf, type Topology } from "../../geo/shape/topology.ts";
import { createStaticServer } from "../../scripts/static-server.mjs";

const ROOT = join(import.meta.dirname, "../..");

export interface Served {
  readonly url: string;
  close(): void;
}

/** Serves a folder on a free loopback port, with the site's own headers. */
export async function serveFolder(folder: string): Promise<Served> {
  const server = createStaticServer(folder);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** The baseline page in a folder of its own, with the engine and the same polygons beside it. */
export async function serveBarePage(): Promise<Served> {
  const folder = mkdtempSync(join(tmpdir(), "atlas-bare-"));
  cpSync(join(ROOT, "tests/bench/bare"), folder, { recursive: true });
  const engine = join(ROOT, "node_modules/maplibre-gl/dist");
  for (const file of ["maplibre-gl.mjs", "maplibre-gl-shared.mjs", "maplibre-gl-worker.mjs", "maplibre-gl.css"]) {
    cpSync(join(engine, file), join(folder, file));
  }
  const units = JSON.parse(readFileSync(join(ROOT, "data/published/units.json"), "utf8")) as Topology;
  for (const layer of ["districts", "cities"]) {
    const collection = { type: "FeatureCollection", features: featuresOf(units, layer) };
    writeFileSync(join(folder, `${layer}.json`), JSON.stringify(collection));
  }
  const served = await serveFolder(folder);
  return {
    url: served.url,
    close() {
      served.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
