import type { SeenTheme } from "../../contract";
import { type Child, h } from "../../screen/dom";
import { acting, type Frame, heading, row, type View } from "../frame";
import { type OpenedVoice, openAll } from "./opening";
import { allowed, notOpened, voiceCard } from "./theme";
import { lockButton, unlocked } from "./unlock";

/** Voices beside a theme that somebody else wrote: those that say it too are counted with it, and nothing of them leaves. */
export const support = (id: string, submissions: string[]): View =>
  unlocked(async (frame) => {
    const theme = await frame.server.seenTheme(id);
    const { opened, unread } = await openAll(frame, submissions);
    return [
      heading(frame.say("support.title")),
      h("p", {}, frame.say("support.text")),
      notOpened(frame, unread),
      h("div", { class: "beside" }, ...form(frame, theme, opened)),
      row(lockButton(frame)),
    ];
  });

function form(frame: Frame, theme: SeenTheme, opened: OpenedVoice[]): Child[] {
  const ticked = new Set(opened.filter((one) => allowed(one, theme.kind)).map(({ voice }) => voice.submission));
  const said = h("p", { class: "error", role: "alert" });
  const add = async () => {
    said.textContent = "";
    if (ticked.size === 0) {
      said.textContent = frame.say("theme.novoice");
      return;
    }
    await frame.server.addVoices(theme.id, [...ticked]);
    frame.parent.tell("changed", { subject: theme.id });
    await frame.show(() => [heading(frame.say("support.done")), h("p", {}, frame.say("support.done.text"))]);
  };
  return [
    h("div", { class: "voices" }, ...opened.map((one) => voiceCard(frame, one, theme.kind, ticked))),
    h(
      "div",
      {},
      h("p", { class: "hint" }, frame.say(`theme.${theme.kind}`)),
      ...Object.entries(theme.text).map(([language, words]) => h("blockquote", { lang: language, dir: "auto" }, words)),
      said,
      row(acting(frame, frame.say("support.add"), add, "main")),
    ),
  ];
}
