// Refuses a lock file that names a version with a known vulnerability: node check-npm.mjs package-lock.json
import { readFileSync } from "node:fs";

const advisories = JSON.parse(readFileSync(new URL("npm.json", import.meta.url), "utf8"));
const { packages } = JSON.parse(readFileSync(process.argv[2], "utf8"));

const found = Object.entries(packages).flatMap(([path, { version }]) => {
  const name = path.replace(/^.*node_modules\//, "");
  return advisories
    .filter((known) => known.package === name && version.localeCompare(known.below, "en", { numeric: true }) < 0)
    .map((known) => `${name} ${version}: take ${known.below} or newer (${known.advisory})`);
});

if (found.length > 0) {
  console.error(found.join("\n"));
  process.exit(1);
}
