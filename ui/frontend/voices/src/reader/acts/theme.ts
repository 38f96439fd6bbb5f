import { type Child, choice, choices, field, h } from "../../screen/dom";
import { languages, type Texts } from "../../screen/words";
import { acting, type Desk, heading, row, type View } from "../desk";
import { type ThemeKind } from "../server";
import { answersOf, openAll, type OpenedVoice } from "./opening";
import { lockButton, unlocked } from "./unlock";

const kinds: ThemeKind[] = ["theme", "reworded", "quote"];

/** Voices side by side with the text that will stand for them; only that text ever leaves. */
export const theme = (channel: string, submissions: string[]): View =>
  unlocked(async (desk) => {
    const { opened, unread } = await openAll(desk, submissions);
    return [
      heading(desk.say("theme.title")),
      h("p", {}, desk.say("theme.text")),
      notOpened(desk, unread),
      h("div", { class: "beside" }, ...form(desk, channel, opened)),
      row(lockButton(desk)),
    ];
  });

export function notOpened(desk: Desk, unread: string[]): Child {
  return unread.length > 0 && h("p", { class: "warning" }, desk.say("theme.unread", { count: unread.length, why: unread[0] }));
}

function form(desk: Desk, channel: string, opened: OpenedVoice[]): Child[] {
  const ticked = new Set(opened.filter((one) => allowed(one, "theme")).map(({ voice }) => voice.submission));
  const texts: Texts = {};
  let kind: ThemeKind = "theme";
  let understood = false;
  const voices = h("div", { class: "voices" });
  const drawVoices = () => voices.replaceChildren(...opened.map((one) => voiceCard(desk, one, kind, ticked)));
  const which = choices(
    desk.say("theme.kind"),
    "",
    ...kinds.map((one) =>
      choice("radio", "kind", desk.say(`theme.${one}`), one === kind, (on) => {
        if (!on) return;
        kind = one;
        opened.filter((voice) => !allowed(voice, kind)).forEach(({ voice }) => ticked.delete(voice.submission));
        drawVoices();
      }, desk.say(`theme.${one}.hint`)),
    ),
  );
  drawVoices();
  const spoken = desk.channel(channel).languages ?? [];
  const inputs = Object.entries(languages).filter(([code]) => spoken.includes(code)).map(([code, name]) => {
    const input = h("textarea", { rows: 3, lang: code, dir: code === "ar" ? "rtl" : "ltr" });
    input.addEventListener("input", () => {
      if (input.value.trim()) texts[code] = input.value.trim();
      else delete texts[code];
    });
    return { code, ...field(name, input) };
  });
  const mine = inputs.filter(({ code }) => code === desk.language || code === "en");
  const first = mine.length > 0 ? mine : inputs;
  const more = inputs.filter((one) => !first.includes(one));
  const said = h("p", { class: "error", role: "alert" });
  const publish = async () => {
    said.textContent = "";
    if (Object.keys(texts).length === 0) return first[0].fail(desk.say("theme.empty"));
    if (ticked.size === 0) return void (said.textContent = desk.say("theme.novoice"));
    if (!understood) return void (said.textContent = desk.say("theme.notunderstood"));
    const { id } = await desk.server.theme({ channel, kind, text: texts, voices: [...ticked] });
    desk.parent.tell("changed", { subject: id });
    await desk.show(() => [heading(desk.say("theme.done")), h("p", {}, desk.say("theme.done.text"))]);
  };
  return [
    voices,
    h(
      "div",
      {},
      which.root,
      h("h2", {}, desk.say("theme.words")),
      h("p", { class: "hint" }, desk.say("theme.words.hint")),
      ...first.map(({ root }) => root),
      more.length > 0 && h("details", {}, h("summary", {}, desk.say("theme.languages")), ...more.map(({ root }) => root)),
      h("p", { class: "warning" }, desk.say("theme.leaves")),
      choice("checkbox", "understood", desk.say("theme.understood"), false, (on) => (understood = on)),
      said,
      row(acting(desk, desk.say("theme.publish"), publish, "main")),
    ),
  ];
}

export function allowed({ sealed }: OpenedVoice, kind: ThemeKind): boolean {
  const uses = (sealed.consents ?? []).filter(({ withdrawnOn }) => !withdrawnOn).map(({ use }) => use);
  const more = { theme: true, quote: uses.includes("quote"), reworded: uses.includes("reword") || uses.includes("quote") }[kind];
  return uses.includes("policy") && more;
}

export function voiceCard(desk: Desk, one: OpenedVoice, kind: ThemeKind, ticked: Set<string>): HTMLElement {
  const { voice, sealed, messages } = one;
  const may = allowed(one, kind);
  const box = choice("checkbox", "voice", desk.say("theme.use", { day: desk.day(sealed.receivedOn) }), ticked.has(voice.submission), (on) => (on ? ticked.add(voice.submission) : ticked.delete(voice.submission)), may ? "" : desk.say("problem.no-consent"));
  if (!may) box.querySelector("input")?.setAttribute("disabled", "");
  return h("article", { class: "card" }, box, ...answersOf(desk, one), ...messages.map(({ text }) => h("p", { class: "words", dir: "auto" }, text)));
}
