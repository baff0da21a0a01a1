import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import { type BuiltFiles, buildFiles } from "./build-files.ts";
import { issueLine } from "./issue-words.ts";
import { differingFiles, writeFiles } from "./publish/write-files.ts";

const USAGE = `npm run data                       build data/published and docs/schemas
npm run data -- --check            fail when they differ from what the data gives
npm run data -- --districts FILE   put other district boundaries in (GeoJSON, see data/README.md)
npm run data -- --root DIR         work on another folder that holds data/`;

function readArguments() {
  const { values } = parseArgs({
    options: {
      check: { type: "boolean", default: false },
      districts: { type: "string" },
      root: { type: "string", default: "." },
      help: { type: "boolean", default: false },
    },
  });
  return values;
}

function printSizes(files: BuiltFiles): void {
  for (const [path, text] of files) {
    if (!path.includes("published")) continue;
    const zipped = gzipSync(text, { level: 9 }).length;
    console.log(`${path}  ${(text.length / 1024).toFixed(1)} KiB, gzip ${(zipped / 1024).toFixed(1)} KiB`);
  }
}

async function main(): Promise<number> {
  const { check, districts, root: folder, help } = readArguments();
  if (help) {
    console.log(USAGE);
    return 0;
  }
  const root = resolve(folder);
  const built = await buildFiles({ root, ...(districts === undefined ? {} : { districtsFile: resolve(districts) }) });
  for (const issue of built.issues) console.error(`${issue.severity}: ${issueLine(issue)}`);
  if (!built.ok) {
    console.error(`Refused: ${built.issues.length} fault(s). Nothing was written.`);
    return 1;
  }
  if (!check) {
    await writeFiles(root, built.value);
    printSizes(built.value);
    return 0;
  }
  const differing = await differingFiles(root, built.value);
  for (const path of differing) console.error(`differs: ${path}`);
  if (differing.length > 0) console.error("Run `npm run data` and commit what it writes.");
  else console.log(`${built.value.size} files are as the data gives them.`);
  return differing.length > 0 ? 1 : 0;
}

process.exitCode = await main();
