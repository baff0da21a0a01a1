import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { findChromium } from "../tests/support/chromium.mjs";

/** Runs a command with its output shown; true when it ended well. */
function run(/** @type {string} */ command, /** @type {string[]} */ args) {
  return (
    spawnSync(command, args, { stdio: "inherit", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } })
      .status === 0
  );
}

function isDebianRoot() {
  return process.platform === "linux" && process.getuid?.() === 0 && existsSync("/etc/debian_version");
}

/** False only where fontconfig is there and knows no Chinese font. */
function hasChineseFont() {
  const { status, stdout } = spawnSync("fc-list", [":lang=zh", "family"], { encoding: "utf8" });
  return status !== 0 || stdout.trim() !== "";
}

function aptInstall(/** @type {string[]} */ packages) {
  const lock = ["-o", "DPkg::Lock::Timeout=300"];
  run("apt-get", ["update", "-q", ...lock]);
  return run("apt-get", ["install", "-y", "-q", "--no-install-recommends", ...lock, ...packages]);
}

/**
 * Makes sure that a Chromium is there: the system's, else Debian's package where this user may install it, else the
 * one that Playwright downloads. Returns its path, or undefined when none could be had.
 */
export function setUpBrowser() {
  if (!findChromium() && isDebianRoot()) aptInstall(["chromium", "fonts-noto-cjk"]);
  if (!findChromium())
    run(process.execPath, [join(import.meta.dirname, "../node_modules/playwright/cli.js"), "install", "chromium"]);
  if (findChromium() && !hasChineseFont() && isDebianRoot()) aptInstall(["fonts-noto-cjk"]);
  return findChromium();
}
