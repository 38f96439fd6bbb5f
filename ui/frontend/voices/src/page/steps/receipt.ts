import { codeInDigits, codeInWords, latinDigits, newCode } from "../../format/code";
import { indexOf } from "../../format/word-list";
import { button, type Field, field, h, live, submitting } from "../../screen/dom";
import { wordList } from "../../screen/word-list";
import { type App, actions, type Step } from "../app";
import { leave } from "../exit";
import { themes } from "./themes";
import { placeOf } from "./walk";

/** The code, shown before anything leaves the page. Nothing offers to copy or print it: both leave traces on a device that others use. */
export const receipt: Step = (app) => {
  const said = live();
  const code = h("div");
  const next = h("div");
  void show(app, code, next, said);
  return {
    heading: app.say("receipt.title"),
    body: [
      h("p", { class: "lead" }, app.say("receipt.text")),
      said,
      code,
      h("p", {}, app.say("receipt.hide")),
      h("p", { class: "note" }, app.say("receipt.lost")),
      next,
    ],
  };
};

async function show(app: App, code: HTMLElement, next: HTMLElement, said: HTMLElement): Promise<void> {
  try {
    const parts = await partsOf(app);
    const look = app.draft.way === "digits" ? "code digits" : "code words";
    code.replaceChildren(h("ol", { class: look, dir: "ltr", lang: "en" }, ...parts.map((part) => h("li", {}, part))));
    next.replaceChildren(
      actions(
        button(app.say("receipt.written"), () => app.show(check(parts)), "main"),
        button(app.say("back"), () => app.go(placeOf(app, "review"))),
      ),
    );
    said.textContent = "";
  } catch {
    said.textContent = app.say("failed.load");
    next.replaceChildren(actions(button(app.say("again"), () => void show(app, code, next, said), "main")));
  }
}

async function partsOf(app: App): Promise<string[]> {
  app.draft.code ??= newCode();
  const { code } = app.draft;
  return app.draft.way === "digits" ? codeInDigits(code) : codeInWords(await wordList(), code);
}

/** Two of the parts typed back, and only then sent: only paper that can be read brings a person back. */
const check =
  (parts: string[]): Step =>
  (app) => {
    const digits = app.draft.way === "digits";
    const asked = twoOf(parts.length);
    const fields = asked.map((at) => field(app.say(digits ? "check.group" : "check.word", { number: at + 1 }), plainInput()));
    const submit = async () => {
      const wrong = await firstWrong(asked.map((at, index) => [fields[index], parts[at]]));
      if (wrong) return wrong.fail(app.say("check.wrong"));
      app.draft.checked = app.draft.way;
      app.go("sending");
    };
    const form = h(
      "form",
      { onsubmit: submitting(submit) },
      ...fields.map(({ root }) => root),
      actions(
        h("button", { class: "main" }, app.say("check.done")),
        button(app.say("check.back"), () => app.go("receipt")),
      ),
    );
    return { heading: app.say("check.title"), body: [h("p", {}, app.say("check.text")), form] };
  };

async function firstWrong(typed: [Field<HTMLInputElement>, string][]): Promise<Field<HTMLInputElement> | undefined> {
  const matches = await Promise.all(typed.map(([{ input }, part]) => same(input.value, part)));
  return typed[matches.indexOf(false)]?.[0];
}

async function same(typed: string, part: string): Promise<boolean> {
  const plain = latinDigits(typed.normalize("NFKC")).trim().toLowerCase();
  if (/^\d/.test(part)) return plain.replace(/\D/g, "") === part;
  try {
    const list = await wordList();
    return list[indexOf(list, plain)] === part;
  } catch {
    return false;
  }
}

export function plainInput(): HTMLInputElement {
  return h("input", { type: "text", autocomplete: "off", autocapitalize: "none", autocorrect: "off", spellcheck: "false", dir: "auto" });
}

function twoOf(count: number): number[] {
  const [first, second] = crypto.getRandomValues(new Uint8Array(2));
  const one = first % count;
  const other = (one + 1 + (second % (count - 1))) % count;
  return [one, other].sort((a, b) => a - b);
}

export const thanks: Step = (app) => ({
  heading: app.say("thanks.title"),
  body: [
    h("p", { class: "lead" }, app.say("thanks.text")),
    h("p", {}, app.say(app.draft.way === "drop" ? "thanks.drop" : "thanks.code")),
    actions(
      button(app.say("thanks.leave"), () => leave(app), "main"),
      button(app.say("welcome.changes"), () => app.show(themes(thanks))),
    ),
  ],
});
