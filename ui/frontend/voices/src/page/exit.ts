import type { App } from "./app";

const presses = 3;
const within = 2000;

/** Away from here, leaving nothing: the fields are wiped first, and no entry of the history leads back. */
export function leave(app: App): void {
  app.wipe();
  location.replace("/leave");
}

/** Esc three times does the same as the button; a page taken from the browser's memory shows nothing of before. */
export function watchForExit(app: App): void {
  let pressed: number[] = [];
  addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    pressed = [...pressed, Date.now()].filter((at) => Date.now() - at < within);
    if (pressed.length >= presses) leave(app);
  });
  addEventListener("pagehide", () => app.wipe());
  addEventListener("pageshow", (event) => {
    if (event.persisted) location.replace("/leave");
  });
}
