import type { Found } from "../contract";
import { hex } from "../format/bytes";
import type { App, Returned } from "./app";

/** What the code has opened; the steps behind it are not reached without. */
export function opened(app: App): Returned {
  if (!app.returned) throw new Error("There is no opened code.");
  return app.returned;
}

export function authOf(app: App) {
  const { keys } = opened(app);
  return { lookup: hex(keys.lookup), auth: hex(keys.auth) };
}

/** The organisations that still hold the voice. */
export function current(now: Found) {
  return (now.organisations ?? []).filter(({ withdrawnOn, state }) => !withdrawnOn && state !== "withdrawn");
}
