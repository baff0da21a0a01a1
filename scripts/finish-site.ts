import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Plugin } from "vite";
import { firstView } from "./first-view.mjs";
import { allowConnections, META_POLICY, parseRoutingOrigins } from "./headers.mjs";
import { precompress } from "./precompress.mjs";

/**
 * Finishes a built site: tells the page's head what the first view will ask for, so that data and map engine come
 * while the shell still starts, then writes the compressed twin of each file.
 */
export function finishSite(): Plugin {
  let outDir = "dist";
  return {
    name: "finish-site",
    apply: "build",
    configResolved(config) {
      outDir = resolve(config.root, config.build.outDir);
    },
    // Only a build that went well writes, so that this never hides why one failed.
    writeBundle: {
      order: "post",
      sequential: true,
      async handler() {
        const page = join(outDir, "index.html");
        const routingOrigins = parseRoutingOrigins(process.env.ROUTING_ORIGINS);
        const manifest = JSON.parse(readFileSync(join(outDir, ".vite/manifest.json"), "utf8"));
        const { map, data } = firstView(manifest, (file) => statSync(join(outDir, file)).size);
        const html = withHints(readFileSync(page, "utf8"), [...data, ...map]);
        // For hosts that let nobody set headers; docs/hosting.md says what it does not cover.
        writeFileSync(page, process.env.CSP_META === "1" ? withMetaPolicy(html, routingOrigins) : html);
        await precompress(outDir);
      },
    },
  };
}

/** The page with one preload hint a file at the end of its head; a file that it names already gets none. */
export function withHints(html: string, files: readonly string[]): string {
  const hints = files
    .filter((file) => !html.includes(file))
    .map(hintFor)
    .filter((hint) => hint !== undefined);
  return html.replace("</head>", `${hints.map((hint) => `  ${hint}\n`).join("")}</head>`);
}

/** The page with the policy in its head, before anything that loads. */
export function withMetaPolicy(html: string, routingOrigins: readonly string[] = []): string {
  const policy = allowConnections(META_POLICY, routingOrigins);
  return html.replace("<head>", `<head>\n    <meta http-equiv="Content-Security-Policy" content="${policy}">`);
}

function hintFor(file: string): string | undefined {
  const href = `./${file}`;
  if (file.endsWith(".json")) return `<link rel="preload" as="fetch" crossorigin href="${href}">`;
  if (file.endsWith(".css")) return `<link rel="preload" as="style" crossorigin href="${href}">`;
  if (/worker[^/]*\.js$/.test(file)) return `<link rel="prefetch" as="script" href="${href}">`;
  if (file.endsWith(".js")) return `<link rel="modulepreload" crossorigin href="${href}">`;
  return undefined;
}
