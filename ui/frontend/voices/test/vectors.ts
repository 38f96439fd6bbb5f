import { readFileSync } from "node:fs";

export function vector(name: string): any {
  return JSON.parse(readFileSync(`test/vectors/${name}.json`, "utf8"));
}
