// For the Maven build: fetches what the lock file names, once, and bundles when a source is newer than the bundle.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";

const out = process.argv[2];
const lock = readFileSync("package-lock.json", "utf8");

execFileSync("node", ["../../../deploy/advisories/check-npm.mjs", "package-lock.json"], { stdio: "inherit" });

const fetched = "node_modules/.jointly-lock";

if (!existsSync(fetched) || readFileSync(fetched, "utf8") !== lock) {
  execFileSync("npm", ["ci", "--no-audit", "--no-fund"], { stdio: "inherit" });
  writeFileSync(fetched, lock);
}

const bundle = `${out}/editor.js`;
const newest = ["package-lock.json", "tsconfig.json", "build.mjs", ...readdirSync("src", { recursive: true }).map((name) => `src/${name}`)]
  .map((name) => statSync(name).mtimeMs)
  .reduce((one, other) => Math.max(one, other));

if (!existsSync(bundle) || statSync(bundle).mtimeMs < newest) {
  mkdirSync(out, { recursive: true });
  execFileSync("npm", ["run", "--silent", "check"], { stdio: "inherit" });
  execFileSync("npm", ["run", "--silent", "build"], { stdio: "inherit", env: { ...process.env, JOINTLY_EDITOR_OUT: out } });
}
