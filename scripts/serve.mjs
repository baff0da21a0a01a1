import { existsSync, realpathSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseRoutingOrigins } from "./headers.mjs";
import { createStaticServer } from "./static-server.mjs";

const DEFAULT_PORT = 4173;
/** This machine alone; HOST=0.0.0.0 opens the site to the network. */
const DEFAULT_HOST = "127.0.0.1";

/** The built site: dist/, or the folder that SITE names. */
export function siteFolder() {
  return process.env.SITE ? resolve(process.env.SITE) : join(import.meta.dirname, "../dist");
}

/** Serves the built site on PORT and HOST until SIGINT or SIGTERM. PORT=0 takes any free port. */
export function serve() {
  const root = siteFolder();
  const host = process.env.HOST || DEFAULT_HOST;
  const port = Number(process.env.PORT || DEFAULT_PORT);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    return fail(`PORT must be 0 to 65535, not "${process.env.PORT}".`);
  if (!existsSync(join(root, "index.html"))) return fail(`There is no built site in ${root}: run npm run build first.`);

  /** @type {string[]} */
  let routingOrigins;
  try {
    routingOrigins = parseRoutingOrigins(process.env.ROUTING_ORIGINS);
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
  const server = createStaticServer(root, routingOrigins);
  server.on("error", (/** @type {NodeJS.ErrnoException} */ error) => {
    fail(error.code === "EADDRINUSE" ? `Port ${port} is in use: set PORT to another.` : error.message);
  });
  server.listen(port, host, () => {
    const address = server.address();
    const bound = typeof address === "object" && address ? address.port : port;
    console.log(`Livestream Atlas is at http://${host === "0.0.0.0" ? "localhost" : host}:${bound}/`);
  });
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM"])) {
    process.once(signal, () => {
      server.close(() => process.exit(0));
      server.closeAllConnections();
    });
  }
}

function fail(/** @type {string} */ message) {
  console.error(message);
  process.exitCode = 1;
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) serve();
