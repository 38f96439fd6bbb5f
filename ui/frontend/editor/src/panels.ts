import type { Editor } from "@tiptap/core";
import { safeColour } from "./colours";
import type { Decision, Decisions } from "./decisions";
import { button, h } from "./dom";
import { Finder } from "./find";
import { icon } from "./icons";
import type { Penholder, Say } from "./settings";
import { type FoundProposal, type Proposal, proposals } from "./suggestions";

/** The headings of the text; each leads to its place. */
export function outline(editor: Editor, list: HTMLElement, penholders: Penholder[], say: Say): void {
  const lines: HTMLElement[] = [];
  const shown: string[] = [];
  editor.state.doc.descendants((node) => {
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
      const holder = node.attrs.level === 1 ? penholders.find((one) => one.section === text) : undefined;
      lines.push(h("li", {}, line, ...(holder ? [pen(holder, say)] : [])));
      shown.push(`${String(node.attrs.level)} ${holder?.name ?? ""} ${text}`);
    }
    return false;
  });
  refill(list, shown.join("\n"), lines);
}

function pen({ name, brief, colour }: Penholder, say: Say): HTMLElement {
  const dot = h("span", { class: "dot" });
  dot.style.background = safeColour(colour);
  return h(
    "span",
    { class: "outline-pen", title: say("penholder", name) },
    dot,
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

/** Open suggestions: who proposes what, and the two answers; below them what became of earlier ones. */
export function suggestionList(
  editor: Editor,
  panel: HTMLElement,
  decisions: Decisions,
  say: Say,
  language: string,
  decides: boolean,
): void {
  const open = proposals(editor.state.doc);
  const decided = decisions.all();
  const within = panel.contains(document.activeElement);
  panel.hidden = open.length + decided.length === 0;
  const content: Element[] = [];
  if (open.length > 0) content.push(h("h2", {}, say("suggestions", open.length)));
  if (decides && open.length > 1) {
    content.push(
      h(
        "div",
        { class: "editor-row" },
        answer(say("accept-all"), () => decisions.decide(true)),
        answer(say("reject-all"), () => decisions.decide(false)),
      ),
    );
  }
  if (open.length > 0) content.push(h("ul", {}, ...open.map((one) => openLine(one))));
  if (decided.length > 0)
    content.push(
      h("details", {}, h("summary", {}, say("decided", decided.length)), h("ul", {}, ...decided.slice(0, MOST_DECIDED).map(decidedLine))),
    );
  refill(panel, JSON.stringify([open.map(({ proposal, added, removed }) => [proposal, added, removed]), decided, decides]), content);
  if (within && (panel.hidden || document.activeElement === document.body)) editor.commands.focus();

  function openLine({ proposal, added, removed }: FoundProposal): HTMLElement {
    const go = () => {
      const from = proposals(editor.state.doc).find((one) => one.proposal.id === proposal.id)?.from;
      if (from !== undefined) editor.chain().focus(from).scrollIntoView().run();
    };
    const what = h("button", { type: "button", class: "editor-what", dir: "auto", onclick: go }, ...words(added, removed));
    const answers = h("div", { class: "editor-row" }, h("time", {}, when(proposal.at)));
    if (decides) {
      answers.append(
        answer(say("accept"), () => decisions.decide(true, proposal.id)),
        answer(say("reject"), () => decisions.decide(false, proposal.id)),
      );
    }
    return h("li", {}, who(proposal), what, answers);
  }

  function decidedLine({ proposal, added, removed, accepted, personName, organisation, at }: Decision): HTMLElement {
    const by = say("person", personName, organisation);
    const fate = h("div", { class: "editor-fate" }, say(accepted ? "accepted-by" : "rejected-by", by), " ", h("time", {}, when(at)));
    return h("li", {}, who(proposal), h("div", { dir: "auto" }, ...words(added, removed)), fate);
  }

  function who(proposal: Proposal): HTMLElement {
    const dot = h("span", { class: "dot" });
    dot.style.background = safeColour(proposal.colour);
    // whoever tracked changes in a Word file bears no more than a name
    const name = proposal.organisation
      ? say("person", proposal.personName, proposal.organisation)
      : say("from-word", proposal.personName || "?");
    return h("div", { class: "editor-who" }, dot, h("span", {}, name));
  }

  function when(time: string): string {
    const date = new Date(time);
    return Number.isNaN(date.getTime()) ? "" : date.toLocaleString(language, { dateStyle: "medium", timeStyle: "short" });
  }
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
    editor.commands.focus();
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
  ["@", "mention"],
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
