import type { Editor } from "@tiptap/core";
import { dotOf } from "./colours";
import type { Decision, Decisions } from "./decisions";
import { button, h } from "./dom";
import { Finder } from "./find";
import { bindingOf } from "./flat-text";
import { inText } from "./focus";
import { icon } from "./icons";
import type { Entry } from "./menu";
import type { Penholder, Say } from "./settings";
import type { FoundProposal, Proposal } from "./suggestions";

/** The headings of the text; each leads to its place. */
export function outline(editor: Editor, list: HTMLElement, penholders: Penholder[], say: Say): void {
  const lines: HTMLElement[] = [];
  const shown: string[] = [];
  editor.state.doc.descendants((node, position) => {
    if (node.type.name !== "heading") return !node.isTextblock;
    const text = node.textContent.trim();
    if (text !== "") {
      const at = shown.length;
      const go = () =>
        editor
          .chain()
          .focus(heading(editor, at) + 1)
          .scrollIntoView()
          .run();
      const line = h("button", { type: "button", dir: "auto", class: `outline-${String(node.attrs.level)}`, onclick: go }, text);
      const id = bindingOf(editor).idAt(position);
      const holder = node.attrs.level === 1 ? penholders.find(({ section }) => section === id || section === text) : undefined;
      lines.push(h("li", {}, line, ...(holder ? [pen(holder, say)] : [])));
      shown.push(`${String(node.attrs.level)} ${holder?.name ?? ""} ${text}`);
    }
    return false;
  });
  refill(list, shown.join("\n"), lines);
}

function pen({ name, brief, colour }: Penholder, say: Say): HTMLElement {
  return h(
    "span",
    { class: "outline-pen", title: say("penholder", name) },
    dotOf(colour, name),
    h("span", { "aria-hidden": "true" }, brief),
    h("span", { class: "editor-unseen" }, say("penholder", name)),
  );
}

/** Where the heading of this number stands now. */
function heading(editor: Editor, number: number): number {
  let left = number;
  let found = 0;
  editor.state.doc.descendants((node, position) => {
    if (node.type.name !== "heading") return !node.isTextblock;
    if (node.textContent.trim() !== "" && left-- === 0) found = position;
    return false;
  });
  return found;
}

/** Shows something else only if it is something else, and leaves the keyboard where it was or at what took that place. */
function refill(panel: HTMLElement, signature: string, content: Element[]): void {
  if (panel.dataset.shown === signature) return;
  panel.dataset.shown = signature;
  const stops = () => [...panel.querySelectorAll<HTMLElement>("button, summary")];
  const at = stops().indexOf(document.activeElement as HTMLElement);
  const open = panel.querySelector("details")?.open ?? false;
  panel.replaceChildren(...content);
  panel.querySelector("details")?.toggleAttribute("open", open);
  if (at >= 0) stops()[Math.min(at, stops().length - 1)]?.focus();
}

/** Cards of open suggestions: who proposes what, and the two answers; before them what became of earlier ones. */
export function suggestionCards(
  editor: Editor,
  panel: HTMLElement,
  decisions: Decisions,
  say: Say,
  language: string,
  decides: boolean,
): FoundProposal[] {
  const open = decisions.open();
  const decided = decisions.all();
  const within = panel.contains(document.activeElement);
  panel.hidden = open.length + decided.length === 0;
  const content: Element[] = [];
  if (decided.length > 0)
    content.push(
      h(
        "details",
        { class: "margin-first" },
        h("summary", {}, say("decided", decided.length)),
        h("ul", {}, ...decided.slice(0, MOST_DECIDED).map(decidedLine)),
      ),
    );
  if (open.length > 0) content.push(h("ul", { class: "editor-open beside" }, ...open.map(openLine)));
  const signature = open.map(({ proposal, added, removed, changes }) => [proposal, added, removed, changes]);
  refill(panel, JSON.stringify([signature, decided, decides]), content);
  if (within && (panel.hidden || document.activeElement === document.body)) editor.view.focus();
  return open;

  function openLine({ proposal, added, removed, changes }: FoundProposal): HTMLElement {
    const what = h(
      "button",
      { type: "button", class: "editor-what card-words", dir: "auto" },
      ...words(added, removed),
      ...others(changes),
    );
    const answers = h("div", { class: "editor-row card-more" }, h("time", {}, when(proposal.at)));
    if (decides) {
      answers.append(
        answer(say("accept"), () => decisions.decide(true, (one) => one.id === proposal.id)),
        answer(say("reject"), () => decisions.decide(false, (one) => one.id === proposal.id)),
      );
    }
    const card = h("li", { class: "card suggested", "data-card": proposal.id }, who(proposal), what, answers);
    card.addEventListener("click", (event) => {
      if ((event.target as Element).closest(".card-more button")) return;
      for (const other of panel.querySelectorAll(".opened")) other.classList.toggle("opened", other === card && !floating(card));
      card.classList.toggle("opened", !floating(card) || !card.classList.contains("opened"));
      const found = decisions.open().find((one) => one.proposal.id === proposal.id);
      if (found && !floating(card)) inText(editor).setTextSelection(found.from).run();
    });
    card.addEventListener("keydown", (event) => {
      if (event.key === "Escape") card.classList.remove("opened");
    });
    return card;
  }

  function decidedLine({ proposal, added, removed, changes, accepted, personName, organisation, at }: Decision): HTMLElement {
    const by = say("person", personName, organisation);
    const fate = h("div", { class: "editor-fate" }, say(accepted ? "accepted-by" : "rejected-by", by), " ", h("time", {}, when(at)));
    return h("li", {}, who(proposal), h("div", { dir: "auto" }, ...words(added, removed), ...others(changes ?? [])), fate);
  }

  /** What else would change, in the words of the tools that change it. */
  function others(changes: string[]): HTMLElement[] {
    const name = (change: string) => {
      const [key, level] = change.split(" ");
      return level ? say(key, level) : say(key);
    };
    return changes.length === 0 ? [] : [h("em", {}, changes.map(name).join(", "))];
  }

  function who(proposal: Proposal): HTMLElement {
    return h("div", { class: "editor-who" }, dotOf(proposal.colour, proposal.organisation), h("span", {}, whose(proposal, say)));
  }

  function when(time: string): string {
    const date = new Date(time);
    return Number.isNaN(date.getTime()) ? "" : date.toLocaleString(language, { dateStyle: "medium", timeStyle: "short" });
  }
}

/** Where there is no room beside the text, a card is a mark that opens over it. */
const floating = (_card: HTMLElement) => !matchMedia(ROOM).matches;
const ROOM = "(min-width: 1200px)";

/** Whoever tracked changes in a Word file bears no more than a name. */
function whose({ personName, organisation }: Proposal, say: Say): string {
  return organisation ? say("person", personName, organisation) : say("from-word", personName || "?");
}

/** What one can do with all suggestions, or with all of a person's. */
export function decidingEntries(decisions: Decisions, say: Say): Entry[] {
  const people = new Map(decisions.open().map(({ proposal }) => [`${proposal.person} ${whose(proposal, say)}`, proposal]));
  const entries = [
    { words: say("accept-all"), act: () => decisions.decide(true) },
    { words: say("reject-all"), act: () => decisions.decide(false) },
  ];
  if (people.size < 2) return entries;
  for (const one of people.values()) {
    const theirs = (other: Proposal) => other.person === one.person && whose(other, say) === whose(one, say);
    entries.push(
      { words: say("accept-by", whose(one, say)), act: () => decisions.decide(true, theirs) },
      { words: say("reject-by", whose(one, say)), act: () => decisions.decide(false, theirs) },
    );
  }
  return entries;
}

const MOST_DECIDED = 100;

const answer = (name: string, act: () => void) => button(name, name, act);

function words(added: string, removed: string): (Element | string)[] {
  return [...(removed ? [h("del", {}, brief(removed)), " "] : []), ...(added ? [h("ins", {}, brief(added))] : [])];
}

const brief = (text: string) => (text.length > 160 ? `${text.slice(0, 160)}…` : text);

/** Find and replace, opened by Ctrl+F. */
export function findBar(editor: Editor, say: Say, announce: (text: string) => void, writes: boolean): HTMLElement {
  const finder = new Finder(editor);
  const words = h("input", { type: "search", "aria-label": say("find"), placeholder: say("find"), oninput: () => look() });
  const other = h("input", { type: "text", "aria-label": say("replace-with"), placeholder: say("replace-with") });
  const count = h("span", { role: "status" });
  const look = () => {
    const all = finder.look(words.value);
    count.textContent = words.value ? say("found", all) : "";
  };
  const at = (current: number) => {
    count.textContent = current < 0 ? say("found", 0) : say("found-at", current + 1, finder.count());
  };
  const close = () => {
    bar.hidden = true;
    finder.look("");
    editor.view.focus();
  };
  const bar = h("div", { class: "editor-find", role: "search", hidden: true }, words, count);
  bar.append(
    button(say("previous"), icon("previous", ""), () => at(finder.next(-1))),
    button(say("next"), icon("next", ""), () => at(finder.next(1))),
  );
  if (writes) {
    bar.append(
      other,
      button(say("replace"), say("replace"), () => at(finder.replace(other.value))),
    );
    bar.append(
      button(say("replace-all"), say("replace-all"), () => {
        announce(say("replaced", finder.replaceAll(other.value)));
        look();
      }),
    );
  }
  bar.append(button(say("close"), icon("close", ""), close));
  bar.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close();
    if (event.key === "Enter" && event.target === words) at(finder.next(event.shiftKey ? -1 : 1));
    if (event.key === "Enter" && event.target === other) at(finder.replace(other.value));
  });
  return bar;
}

/** Asks for one line of text; null when it was left. */
export function ask(host: HTMLElement, say: Say, label: string, before: string): Promise<string | null> {
  return new Promise((resolve) => {
    const field = h("input", { type: "text", value: before, dir: "auto" });
    const ok = h("button", { type: "submit" }, say("apply"));
    const form = h(
      "form",
      { method: "dialog" },
      h("label", {}, label, field),
      h(
        "div",
        { class: "editor-row" },
        ok,
        button(say("cancel"), say("cancel"), () => dialog.close()),
      ),
    );
    const dialog = h("dialog", { class: "editor-dialog", "aria-label": label }, form);
    let answer: string | null = null;
    form.addEventListener("submit", () => (answer = field.value.trim()));
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(answer);
    });
    host.append(dialog);
    dialog.showModal();
    field.focus();
  });
}

const KEYS: [string, string][] = [
  ["Ctrl+B", "bold"],
  ["Ctrl+I", "italic"],
  ["Ctrl+U", "underline"],
  ["Ctrl+.", "superscript"],
  ["Ctrl+,", "subscript"],
  ["Ctrl+Z", "undo"],
  ["Ctrl+Shift+Z", "redo"],
  ["Ctrl+Alt+1…4", "headings"],
  ["Ctrl+Alt+0", "paragraph"],
  ["Ctrl+Shift+8", "bullets"],
  ["Ctrl+Shift+7", "numbers"],
  ["Tab, Shift+Tab", "deeper"],
  ["Ctrl+F", "find"],
  ["Ctrl+K", "link"],
  ["Ctrl+Alt+M", "comment"],
  ["Ctrl+Alt+S", "suggest"],
  ["Ctrl+Alt+J", "suggestions-go"],
  ["Alt+F10", "toolbar"],
  ["Esc", "back-to-text"],
  ["Ctrl+/", "help"],
  ["Alt+Shift+↑", "block-up"],
  ["Alt+Shift+↓", "block-down"],
  ["@", "mention"],
  ["/", "slash"],
  ["#  ##  -  1.  >", "markdown"],
  ["[ ]", "not-agreed"],
];

export function help(host: HTMLElement, say: Say): void {
  const list = h("dl", {});
  const mac = /Mac|iP(hone|ad)/.test(navigator.platform);
  for (const [key, what] of KEYS) {
    list.append(h("dt", {}, h("kbd", { dir: "ltr" }, mac ? key.replace("Ctrl", "⌘").replace("Alt", "⌥") : key)), h("dd", {}, say(what)));
  }
  const dialog = h("dialog", { class: "editor-dialog", "aria-label": say("help") }, h("h2", {}, say("help")), list);
  dialog.append(button(say("close"), say("close"), () => dialog.close()));
  dialog.addEventListener("close", () => dialog.remove());
  host.append(dialog);
  dialog.showModal();
}
