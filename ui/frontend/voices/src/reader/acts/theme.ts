import type { ThemeKind } from "../../contract";
import { type Child, choice, choices, field, h } from "../../screen/dom";
import { languages, type Texts } from "../../screen/words";
import { acting, type Frame, heading, row, type View } from "../frame";
import { answersOf, type OpenedVoice, openAll } from "./opening";
import { lockButton, unlocked } from "./unlock";

const kinds: ThemeKind[] = ["theme", "reworded", "quote"];

/** Voices side by side with the text that will stand for them; only that text ever leaves. */
export const theme = (channel: string, submissions: string[]): View =>
  unlocked(async (frame) => {
    const { opened, unread } = await openAll(frame, submissions);
    return [
      heading(frame.say("theme.title")),
      h("p", {}, frame.say("theme.text")),
      notOpened(frame, unread),
      h("div", { class: "beside" }, ...form(frame, channel, opened)),
      row(lockButton(frame)),
    ];
  });

export function notOpened(frame: Frame, unread: string[]): Child {
  return unread.length > 0 && h("p", { class: "warning" }, frame.say("theme.unread", { count: unread.length, why: unread[0] }));
}

function form(frame: Frame, channel: string, opened: OpenedVoice[]): Child[] {
  const ticked = new Set(opened.filter((one) => allowed(one, "theme")).map(({ voice }) => voice.submission));
  const texts: Texts = {};
  let kind: ThemeKind = "theme";
  let understood = false;
  const voices = h("div", { class: "voices" });
  const drawVoices = () => voices.replaceChildren(...opened.map((one) => voiceCard(frame, one, kind, ticked)));
  const which = choices(
    frame.say("theme.kind"),
    "",
    ...kinds.map((one) =>
      choice(
        "radio",
        "kind",
        frame.say(`theme.${one}`),
        one === kind,
        (on) => {
          if (!on) return;
          kind = one;
          opened.filter((voice) => !allowed(voice, kind)).forEach(({ voice }) => ticked.delete(voice.submission));
          drawVoices();
        },
        frame.say(`theme.${one}.hint`),
      ),
    ),
  );
  drawVoices();
  const spoken = frame.channel(channel).languages ?? [];
  const inputs = Object.entries(languages)
    .filter(([code]) => spoken.includes(code))
    .map(([code, name]) => {
      const input = h("textarea", { rows: 3, lang: code, dir: code === "ar" ? "rtl" : "ltr" });
      input.addEventListener("input", () => {
        if (input.value.trim()) texts[code] = input.value.trim();
        else delete texts[code];
      });
      return { code, ...field(name, input) };
    });
  const mine = inputs.filter(({ code }) => code === frame.language || code === "en");
  const first = mine.length > 0 ? mine : inputs;
  const more = inputs.filter((one) => !first.includes(one));
  const said = h("p", { class: "error", role: "alert" });
  const publish = async () => {
    said.textContent = "";
    if (Object.keys(texts).length === 0) return first[0].fail(frame.say("theme.empty"));
    said.textContent = ticked.size === 0 ? frame.say("theme.novoice") : understood ? "" : frame.say("theme.notunderstood");
    if (said.textContent) return;
    const { id } = await frame.server.theme({ channel, kind, text: texts, voices: [...ticked] });
    frame.parent.tell("changed", { subject: id });
    await frame.show(() => [heading(frame.say("theme.done")), h("p", {}, frame.say("theme.done.text"))]);
  };
  return [
    voices,
    h(
      "div",
      {},
      which.root,
      h("h2", {}, frame.say("theme.words")),
      h("p", { class: "hint" }, frame.say("theme.words.hint")),
      ...first.map(({ root }) => root),
      more.length > 0 && h("details", {}, h("summary", {}, frame.say("theme.languages")), ...more.map(({ root }) => root)),
      h("p", { class: "warning" }, frame.say("theme.leaves")),
      choice("checkbox", "understood", frame.say("theme.understood"), false, (on) => (understood = on)),
      said,
      row(acting(frame, frame.say("theme.publish"), publish, "main")),
    ),
  ];
}

export function allowed({ sealed }: OpenedVoice, kind: ThemeKind): boolean {
  const uses = (sealed.consents ?? []).filter(({ withdrawnOn }) => !withdrawnOn).map(({ use }) => use);
  const more = { theme: true, quote: uses.includes("quote"), reworded: uses.includes("reword") || uses.includes("quote") }[kind];
  return uses.includes("policy") && more;
}

export function voiceCard(frame: Frame, one: OpenedVoice, kind: ThemeKind, ticked: Set<string>): HTMLElement {
  const { voice, sealed, messages } = one;
  const may = allowed(one, kind);
  const box = choice(
    "checkbox",
    "voice",
    frame.say("theme.use", { day: frame.day(sealed.receivedOn) }),
    ticked.has(voice.submission),
    (on) => (on ? ticked.add(voice.submission) : ticked.delete(voice.submission)),
    may ? "" : frame.say("problem.no-consent"),
  );
  if (!may) box.querySelector("input")?.setAttribute("disabled", "");
  return h(
    "article",
    { class: "card" },
    box,
    ...answersOf(frame, one),
    ...messages.map(({ text }) => h("p", { class: "words", dir: "auto" }, text)),
  );
}
