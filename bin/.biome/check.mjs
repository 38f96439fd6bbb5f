// For the Maven build and bin/format: fetches Biome as the lock file names it, once, and looks at all TypeScript and JavaScript:
// layout, order of imports, rules, circles. With --write it mends what it can.
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";

const lock = readFileSync("package-lock.json", "utf8");
const fetched = "node_modules/.jointly-lock";

execFileSync("node", ["deploy/advisories/check-npm.mjs", "package-lock.json"], { stdio: "inherit" });

if (!existsSync(fetched) || readFileSync(fetched, "utf8") !== lock) {
  execFileSync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], { stdio: "inherit" });
  writeFileSync(fetched, lock);
}

const { status } = spawnSync("node_modules/.bin/biome", ["check", "--error-on-warnings", ...process.argv.slice(2), "."], {
  stdio: "inherit",
});
process.exit(status ?? 1);
