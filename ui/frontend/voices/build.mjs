// Bundles the survivor's page and the reader's frame, or their tests for node.

import { createHash } from "node:crypto";
import { cpSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { wordlist } from "@scure/bip39/wordlists/english.js";
import { build, transformSync } from "esbuild";

const folder = process.env.JOINTLY_PAGE_OUT ?? "target/voices-page";
const firstLoadLimit = 100 * 1024;
const types = {
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  css: "text/css; charset=utf-8",
  json: "application/json",
  txt: "text/plain; charset=utf-8",
};

if (process.argv.includes("--tests")) await bundleTests();
else await bundlePages();

async function bundleTests() {
  rmSync("target/test", { recursive: true, force: true });
  await build({
    entryPoints: readdirSync("test")
      .filter((name) => name.endsWith(".ts"))
      .map((name) => `test/${name}`),
    outdir: "target/test",
    outExtension: { ".js": ".mjs" },
    bundle: true,
    format: "esm",
    platform: "node",
    logLevel: "warning",
  });
}

async function bundlePages() {
  rmSync(folder, { recursive: true, force: true });
  await build({
    entryPoints: { page: "src/page/page.ts", reader: "src/reader/reader.ts" },
    outdir: folder,
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2020",
    legalComments: "none",
    logLevel: "warning",
  });
  cpSync("static", folder, { recursive: true });
  const style = putStyleIntoPage();
  cpSync("words", `${folder}/words`, { recursive: true });
  writeFileSync(`${folder}/word-list.json`, JSON.stringify(wordlist));
  writeFileSync(`${folder}/licences.txt`, licences());
  const names = readdirSync(folder, { recursive: true }).filter((name) => statSync(`${folder}/${name}`).isFile());
  writeFileSync(`${folder}/manifest.json`, `${JSON.stringify({ files: names.sort().map((name) => served(name, style)) }, null, 1)}\n`);
  weigh();
}

/**
 * Over a bad network each file costs a round trip before anything shows: the survivor's page brings its style sheet along, and the
 * server lets it by its hash, which is returned.
 */
function putStyleIntoPage() {
  const sheet = transformSync(readFileSync("static/page.css", "utf8"), { loader: "css", minify: true }).code.trim();
  const link = '<link rel="stylesheet" href="/page.css">';
  const page = readFileSync("static/index.html", "utf8");
  if (!page.includes(link)) throw new Error(`static/index.html must hold ${link}.`);
  writeFileSync(
    `${folder}/index.html`,
    page.replace(link, () => `<style>${sheet}</style>`),
  );
  rmSync(`${folder}/page.css`);
  return `sha256-${createHash("sha256").update(sheet).digest("base64")}`;
}

/** Under which path the server offers a file; the two pages have paths of their own. */
function served(file, style) {
  const path = { "index.html": "/", "reader.html": "/reader" }[file] ?? `/${file}`;
  return { path, file, type: types[file.split(".").pop()], ...(file === "index.html" && { style }) };
}

/** What a survivor's phone loads before the first step; old phones and dear data set the limit. */
function weigh() {
  const largestWords = Math.max(
    ...readdirSync("words")
      .filter((name) => name.endsWith(".json"))
      .map((name) => zipped(`words/${name}`)),
  );
  const total = ["index.html", "page.js"].map(zipped).reduce((one, other) => one + other, largestWords);
  if (total > firstLoadLimit) throw new Error(`The first load is ${total} bytes; it must stay under ${firstLoadLimit}.`);
  console.log(`voices-page: first load ${total} bytes zipped`);
}

function zipped(name) {
  return gzipSync(readFileSync(`${folder}/${name}`)).length;
}

function licences() {
  return ["age-encryption", "@noble/ciphers", "@noble/curves", "@noble/hashes", "@noble/post-quantum", "@scure/base", "@scure/bip39"]
    .map((name) => `${name}\n\n${readFileSync(`node_modules/${name}/LICENSE`, "utf8")}`)
    .join("\n\n");
}
