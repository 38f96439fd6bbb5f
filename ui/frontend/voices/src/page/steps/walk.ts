import { button } from "../../screen/dom";
import { type App, actions } from "../app";

/** The step before or after, by its number: which steps there are depends on what was chosen. */
export function move(app: App, from: number, by: 1 | -1): void {
  app.go(from + by);
}

export function placeOf(app: App, kind: "age" | "before" | "photos" | "way" | "review"): number {
  const questions = app.channel?.form.questions.length ?? 0;
  return { age: 0, before: 1, photos: 2 + questions, way: 3 + questions, review: 4 + questions + chosen(app).length }[kind];
}

/** Those that take something new now. */
export function receiving(app: App) {
  return app.receivers.filter((one) => one.receiving);
}

export function chosen(app: App) {
  return receiving(app).filter(({ organisation }) => app.draft.organisations.has(organisation));
}

export function walking(app: App, at: number, next: () => void, label = "next"): HTMLElement {
  return actions(
    button(app.say(label), next, "main"),
    button(app.say("back"), () => move(app, at, -1)),
  );
}
