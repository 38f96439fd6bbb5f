// For the Maven build: fetches the fonts that the lock file names, and keeps one TrueType file and the licence of each.
import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";

const out = process.argv[2];
const lock = readFileSync("package-lock.json", "utf8");
const fetched = `${out}/.lock`;

if (!existsSync(fetched) || readFileSync(fetched, "utf8") !== lock) {
  execFileSync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], { stdio: "inherit" });
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const names = [];
  for (const name of Object.keys(JSON.parse(readFileSync("package.json", "utf8")).dependencies).sort()) {
    const from = `node_modules/${name}`;
    const file = readdirSync(`${from}/400Regular`).find((each) => each.endsWith(".ttf"));
    const plain = file.replace("_400Regular", "");
    copyFileSync(`${from}/400Regular/${file}`, `${out}/${plain}`);
    copyFileSync(`${from}/LICENSE_FONT`, `${out}/${plain.replace(".ttf", ".LICENSE")}`);
    names.push(plain);
  }
  // The other weights are most of what was fetched, and of no use here.
  rmSync("node_modules", { recursive: true, force: true });
  writeFileSync(`${out}/fonts.txt`, names.map((each) => `${each}\n`).join(""));
  writeFileSync(fetched, lock);
}
