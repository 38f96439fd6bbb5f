// Writes the types of the survivors' port as its contract has them; only when they changed, so that nothing is built for nothing.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import openapiTS, { astToString } from "openapi-typescript";

const contract = new URL("../../../backend/api/survivors-port.yaml", import.meta.url);
const file = "src/generated/port.ts";

const types = `// Written from backend/api/survivors-port.yaml.\n${astToString(await openapiTS(contract))}`;
if (!existsSync(file) || readFileSync(file, "utf8") !== types) {
  mkdirSync("src/generated", { recursive: true });
  writeFileSync(file, types);
}
