import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

/** One tsconfig a room: each room sees only the globals that it may use. */
const ROOMS = ["geo", "data/schema", "data/formats", "data/build", "src", "scripts", "tests"];

const root = fileURLToPath(new URL("..", import.meta.url));
const tsc = fileURLToPath(new URL("../node_modules/typescript/bin/tsc", import.meta.url));

/** Rooms that hold no source yet report TS18003 (no inputs); that alone is no failure. */
function isOnlyEmpty(/** @type {string} */ output) {
  return output.split("\n").every((line) => line.trim() === "" || line.includes("TS18003"));
}

function checkRoom(/** @type {string} */ room) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [tsc, "-p", room, "--pretty", "false"], { cwd: root });
    let output = "";
    child.stdout.on("data", (chunk) => {
      output += chunk;
    });
    child.stderr.on("data", (chunk) => {
      output += chunk;
    });
    child.on("close", (code) => resolve(code === 0 || isOnlyEmpty(output) ? "" : `${room}:\n${output}`));
  });
}

let failed = 0;
for (const room of ROOMS) {
  const problems = await checkRoom(room);
  if (problems) {
    failed += 1;
    console.error(problems);
  }
}
console.log(`types: ${ROOMS.length - failed} of ${ROOMS.length} rooms are sound`);
process.exitCode = failed === 0 ? 0 : 1;
