import type { Theme } from "../../contract";
import { button, h } from "../../screen/dom";
import { type App, actions, type Step } from "../app";
import { server } from "../server";

/** What survivors said, what was done, and what was not and why. */
export const themes =
  (back: Step, channel?: string): Step =>
  (app) => {
    const list = h("div", { "aria-live": "polite" }, app.say("loading"));
    void fill(app, channel ?? app.link?.channel ?? "", list);
    return {
      heading: app.say("changes.title"),
      body: [h("p", {}, app.say("changes.text")), list, actions(button(app.say("back"), () => app.show(back)))],
    };
  };

async function fill(app: App, channel: string, list: HTMLElement): Promise<void> {
  try {
    const all = (await server.themes(channel)) ?? [];
    list.replaceChildren(...(all.length ? all.map((theme) => card(app, theme)) : [h("p", {}, app.say("changes.none"))]));
  } catch {
    list.replaceChildren(
      h("p", { class: "error" }, app.say("failed.load")),
      button(app.say("again"), () => void fill(app, channel, list)),
    );
  }
}

function card(app: App, { kind, text, voices, effects }: Theme): HTMLElement {
  const said = app.text(text);
  return h(
    "article",
    { class: "card" },
    h("h2", {}, app.say("changes.said")),
    kind === "quote" ? h("blockquote", { dir: "auto" }, said) : h("p", { dir: "auto" }, said),
    h("p", { class: "hint" }, app.say("changes.voices", { count: voices })),
    ...(effects ?? []).flatMap((effect) => [
      h("h3", {}, app.say(effect.outcome === "done" ? "changes.did" : "changes.notdone")),
      h("p", { dir: "auto" }, effect.text),
      h("p", { class: "hint" }, `${effect.owner} · ${app.day(effect.on)}`),
    ]),
    !effects?.length && h("p", { class: "hint" }, app.say("changes.waiting")),
  );
}
