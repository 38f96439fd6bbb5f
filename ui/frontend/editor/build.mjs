// Bundles the editor for the page, or its tests for node.

import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { build } from "esbuild";

const folder = process.env.JOINTLY_EDITOR_OUT ?? "target";

if (process.argv.includes("--tests")) {
  await build({
    entryPoints: readdirSync("test")
      .filter((name) => /\.(test|bench)\.ts$/.test(name))
      .map((name) => `test/${name}`),
    outdir: "target",
    outExtension: { ".js": ".mjs" },
    bundle: true,
    format: "esm",
    platform: "node",
    logLevel: "warning",
  });
} else {
  await build({
    entryPoints: { editor: "src/main.ts" },
    outdir: folder,
    bundle: true,
    minify: true,
    format: "iife",
    target: "es2022",
    legalComments: "linked",
    sourcemap: process.argv.includes("--map"),
    logLevel: "info",
  });
  for (const name of ["editor.js", "editor.css"]) {
    const text = readFileSync(`${folder}/${name}`);
    writeFileSync(`${folder}/${name}.br`, brotliCompressSync(text));
    writeFileSync(`${folder}/${name}.gz`, gzipSync(text));
  }
}
