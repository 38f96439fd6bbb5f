import { type Child, h } from "../../screen/dom";
import { acting, type Desk, heading, row, type View } from "../desk";
import { type SeenTheme } from "../server";
import { openAll, type OpenedVoice } from "./opening";
import { allowed, notOpened, voiceCard } from "./theme";
import { lockButton, unlocked } from "./unlock";

/** Voices beside a theme that somebody else wrote: those that say it too are counted with it, and nothing of them leaves. */
export const support = (id: string, submissions: string[]): View =>
  unlocked(async (desk) => {
    const theme = await desk.server.seenTheme(id);
    const { opened, unread } = await openAll(desk, submissions);
    return [
      heading(desk.say("support.title")),
      h("p", {}, desk.say("support.text")),
      notOpened(desk, unread),
      h("div", { class: "beside" }, ...form(desk, theme, opened)),
      row(lockButton(desk)),
    ];
  });

function form(desk: Desk, theme: SeenTheme, opened: OpenedVoice[]): Child[] {
  const ticked = new Set(opened.filter((one) => allowed(one, theme.kind)).map(({ voice }) => voice.submission));
  const said = h("p", { class: "error", role: "alert" });
  const add = async () => {
    said.textContent = "";
    if (ticked.size === 0) return void (said.textContent = desk.say("theme.novoice"));
    await desk.server.addVoices(theme.id, [...ticked]);
    desk.parent.tell("changed", { subject: theme.id });
    await desk.show(() => [heading(desk.say("support.done")), h("p", {}, desk.say("support.done.text"))]);
  };
  return [
    h("div", { class: "voices" }, ...opened.map((one) => voiceCard(desk, one, theme.kind, ticked))),
    h(
      "div",
      {},
      h("p", { class: "hint" }, desk.say(`theme.${theme.kind}`)),
      ...Object.entries(theme.text).map(([language, words]) => h("blockquote", { lang: language, dir: "auto" }, words)),
      said,
      row(acting(desk, desk.say("support.add"), add, "main")),
    ),
  ];
}
