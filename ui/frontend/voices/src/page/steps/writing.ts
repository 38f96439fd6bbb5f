import type { Question } from "../../contract";
import { button, choice, choices, type Field, field, h, toggle } from "../../screen/dom";
import { type App, actions, type Step } from "../app";
import { consentsTo, usesOffered, type Way } from "../draft";
import { closed } from "./closed";
import { helplines } from "./helplines";
import { photos } from "./photos";
import { review } from "./review";
import { chosen, move, placeOf, receiving, walking } from "./walk";

/** The steps of writing, one thing each; questions come as the form has them. */
export const beginWriting: Step = (app) => (app.channel?.open && receiving(app).length > 0 ? age(app) : closed(app));

export function stepsOf(app: App): Step[] {
  const questions = (app.channel?.form.questions ?? []).map(question);
  return [age, before, ...questions, photos, way, ...chosen(app).map(consents), review];
}

const age: Step = (app) => ({
  heading: app.say("age.title"),
  body: [
    h("p", {}, app.say(app.link?.assisted ? "age.assisted" : "age.text")),
    h(
      "div",
      { class: "stack" },
      button(app.say("age.adult"), () => app.go(1), "main wide"),
      button(app.say("age.child"), () => (app.link?.assisted ? app.go(1) : app.show(child)), "wide"),
    ),
    actions(button(app.say("back"), () => app.go("welcome"))),
  ],
});

const child: Step = (app) => ({
  heading: app.say("child.title"),
  body: [
    h("p", { class: "lead" }, app.say("child.text")),
    h("p", {}, app.say("child.ngo")),
    actions(
      button(app.say("helplines"), () => app.show(helplines(child)), "main"),
      button(app.say("back"), () => app.go("writing")),
    ),
  ],
});

const before: Step = (app) => {
  const { draft, channel } = app;
  const receivers = receiving(app);
  if (receivers.length === 1) draft.organisations.add(receivers[0].organisation);
  const readers = choices(
    app.say("before.who"),
    app.say("before.who.hint"),
    ...receivers.map(({ organisation, name, epoch }) =>
      choice(
        "checkbox",
        "reader",
        name,
        draft.organisations.has(organisation),
        (on) => (on ? draft.organisations.add(organisation) : draft.organisations.delete(organisation)),
        app.say("before.readers", { count: epoch.readers.length }),
      ),
    ),
  );
  const next = () => (draft.organisations.size === 0 ? readers.fail(app.say("before.who.missing")) : move(app, 1, 1));
  const retention = channel?.retention ?? { unreadDays: 90, handledDays: 365 };
  const facts: [string, string][] = [
    ["before.emergency", app.say("before.emergency.text")],
    ["before.when", app.say("before.when.text")],
    ["before.law", app.say("before.law.text")],
    ["before.kept", app.say("before.kept.text", { unread: retention.unreadDays, handled: Math.round(retention.handledDays / 30.4) })],
    ["before.locked", app.say("before.locked.text")],
  ];
  return {
    heading: app.say("before.title"),
    body: [
      h("p", { class: "lead" }, app.text(channel?.title)),
      app.link?.assisted && h("p", { class: "note" }, app.say("assisted.note")),
      ...facts.map(([title, text]) => h("section", { class: "fact" }, h("h2", {}, app.say(title)), h("p", {}, text))),
      readers.root,
      walking(app, 1, next, "before.next"),
    ],
  };
};

const question =
  (asked: Question, index: number): Step =>
  (app) => {
    const at = 2 + index;
    const count = app.channel?.form.questions.length ?? 0;
    const answer = asked.kind === "text" ? inWords(app, asked) : byChoice(app, asked);
    const empty = () => (app.draft.answers[asked.id] ?? "").length === 0;
    const next = () => (asked.required && empty() ? answer.fail(app.say("question.missing")) : move(app, at, 1));
    return {
      heading: app.text(asked.text),
      body: [
        h(
          "p",
          { class: "hint" },
          app.say("question.count", { at: index + 1, of: count }),
          " · ",
          app.say(asked.required ? "question.required" : "question.optional"),
        ),
        asked.kind === "text" && asked.required && h("p", {}, app.say("question.noname")),
        answer.root,
        walking(app, at, next),
      ],
    };
  };

function inWords(app: App, asked: Question): Field<HTMLElement> {
  const input = h("textarea", { rows: 8, autocomplete: "off", autocapitalize: "sentences", spellcheck: "false", dir: "auto" });
  input.value = String(app.draft.answers[asked.id] ?? "");
  input.addEventListener("input", () => {
    if (input.value.trim() === "") delete app.draft.answers[asked.id];
    else app.draft.answers[asked.id] = input.value.trim();
  });
  return field(app.say("question.answer"), input);
}

function byChoice(app: App, asked: Question): Field<HTMLElement> {
  const { answers } = app.draft;
  const several = asked.kind === "choice";
  const taken = () => [answers[asked.id] ?? []].flat();
  const take = (id: string, on: boolean) => {
    const now = several
      ? taken()
          .filter((other) => other !== id)
          .concat(on ? [id] : [])
      : on
        ? [id]
        : [];
    if (now.length === 0) delete answers[asked.id];
    else answers[asked.id] = several ? now : now[0];
  };
  const offered = (asked.options ?? []).map(({ id, text }) =>
    choice(several ? "checkbox" : "radio", asked.id, app.text(text), taken().includes(id), (on) => take(id, on)),
  );
  const none = several
    ? []
    : [choice("radio", asked.id, app.say("question.skip"), taken().length === 0, (on) => on && delete answers[asked.id])];
  return choices(
    h("span", { class: "sr" }, app.text(asked.text)),
    app.say(several ? "question.several" : "question.one"),
    ...offered,
    ...none,
  );
}

const way: Step = (app) => {
  const at = placeOf(app, "way");
  const usual: Way = ["ar", "ru", "zh"].includes(app.language) ? "digits" : "words";
  app.draft.way ??= usual;
  const offered = (usual === "words" ? ["words", "digits", "drop"] : ["digits", "words", "drop"]) as Way[];
  const choose = (one: Way, on: boolean) => {
    if (on) app.draft.way = one;
  };
  const ways = choices(
    app.say("way.legend"),
    "",
    ...offered.map((one) =>
      choice("radio", "way", app.say(`way.${one}`), app.draft.way === one, (on) => choose(one, on), app.say(`way.${one}.hint`)),
    ),
  );
  return { heading: app.say("way.title"), body: [h("p", {}, app.say("way.text")), ways.root, walking(app, at, () => move(app, at, 1))] };
};

const consents =
  ({ organisation, name }: { organisation: string; name: string }, index: number): Step =>
  (app) => {
    const at = placeOf(app, "way") + 1 + index;
    const given = consentsTo(app.draft, organisation);
    const switches = usesOffered(app.draft.way).map((use) =>
      toggle(use, app.say(`use.${use}`), given.has(use), (on) => (on ? given.add(use) : given.delete(use)), app.say(`use.${use}.hint`)),
    );
    return {
      heading: app.say("consents.title", { name }),
      body: [
        h("p", {}, app.say("consents.text")),
        choices(app.say("consents.legend", { name }), "", ...switches).root,
        walking(app, at, () => move(app, at, 1)),
      ],
    };
  };
