import type { Editor } from "@tiptap/core";
import { button, h } from "./dom";
import { Finder } from "./find";
import { proposals, settle } from "./suggestions";
import type { Say } from "./settings";

/** The headings of the text; each leads to its place. */
export function outline(editor: Editor, list: HTMLElement): void {
  const lines: Element[] = [];
  editor.state.doc.descendants((node, position) => {
    if (node.type.name !== "heading") return !node.isTextblock;
    const text = node.textContent.trim();
    if (text !== "") {
      const go = () => editor.chain().focus(position + 1).scrollIntoView().run();
      const line = h("button", { type: "button", dir: "auto", class: `outline-${String(node.attrs.level)}`, onclick: go }, text);
      lines.push(h("li", {}, line));
    }
    return false;
  });
  list.replaceChildren(...lines);
}

/** Open suggestions: who proposes what, and the two answers. */
export function suggestionList(editor: Editor, panel: HTMLElement, say: Say, language: string, decides: boolean): void {
  const open = proposals(editor.state.doc);
  panel.hidden = open.length === 0;
  if (open.length === 0) {
    panel.replaceChildren();
    return;
  }
  const answer = (accept: boolean, id?: string) => () => editor.view.dispatch(settle(editor.state, accept, id));
  const all = h("div", { class: "editor-row" });
  if (decides && open.length > 1) {
    all.append(button(say("accept-all"), say("accept-all"), answer(true)), button(say("reject-all"), say("reject-all"), answer(false)));
  }
  const lines = open.map(({ proposal, from, added, removed }) => {
    const when = new Date(proposal.at).toLocaleString(language, { dateStyle: "medium", timeStyle: "short" });
    const dot = h("span", { class: "dot" });
    dot.style.background = proposal.colour;
    const who = h("div", { class: "editor-who" }, dot, `${proposal.personName} · ${proposal.organisation}`);
    const what = h("button", { type: "button", class: "editor-what", dir: "auto", onclick: () => editor.chain().focus(from).scrollIntoView().run() });
    if (removed) what.append(h("del", {}, brief(removed)), " ");
    if (added) what.append(h("ins", {}, brief(added)));
    const answers = h("div", { class: "editor-row" }, h("time", {}, when));
    if (decides) {
      answers.append(
        button(say("accept"), say("accept"), answer(true, proposal.id)),
        button(say("reject"), say("reject"), answer(false, proposal.id)),
      );
    }
    return h("li", {}, who, what, answers);
  });
  panel.replaceChildren(h("h2", {}, say("suggestions", open.length)), all, h("ul", {}, ...lines));
}

const brief = (text: string) => (text.length > 160 ? `${text.slice(0, 160)}…` : text);

/** Find and replace, opened by Ctrl+F. */
export function findBar(editor: Editor, say: Say, announce: (text: string) => void, writes: boolean): HTMLElement {
  const finder = new Finder(editor);
  const words = h("input", { type: "search", "aria-label": say("find"), placeholder: say("find"), oninput: () => look() });
  const other = h("input", { type: "text", "aria-label": say("replace-with"), placeholder: say("replace-with") });
  const count = h("span", { role: "status" });
  const look = () => {
    count.textContent = words.value ? say("found", finder.look(words.value)) : (finder.look(""), "");
  };
  const close = () => {
    bar.hidden = true;
    finder.look("");
    editor.commands.focus();
  };
  const bar = h("div", { class: "editor-find", role: "search", hidden: true }, words, count);
  bar.append(button(say("previous"), "↑", () => finder.next(-1)), button(say("next"), "↓", () => finder.next(1)));
  if (writes) {
    bar.append(other, button(say("replace"), say("replace"), () => finder.replace(other.value)));
    bar.append(button(say("replace-all"), say("replace-all"), () => {
      announce(say("replaced", finder.replaceAll(other.value)));
      look();
    }));
  }
  bar.append(button(say("close"), "✕", close));
  bar.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close();
    if (event.key === "Enter" && event.target === words) finder.next(event.shiftKey ? -1 : 1);
  });
  return bar;
}

/** Asks for one line of text; null when it was left. */
export function ask(host: HTMLElement, say: Say, label: string, before: string): Promise<string | null> {
  return new Promise((resolve) => {
    const field = h("input", { type: "text", value: before, dir: "auto" });
    const ok = h("button", { type: "submit" }, say("apply"));
    const form = h("form", { method: "dialog" }, h("label", {}, label, field), h("div", { class: "editor-row" }, ok, button(say("cancel"), say("cancel"), () => dialog.close())));
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
  ["Ctrl+B", "bold"], ["Ctrl+I", "italic"], ["Ctrl+U", "underline"], ["Ctrl+Z", "undo"], ["Ctrl+Shift+Z", "redo"],
  ["Ctrl+Alt+1…4", "headings"], ["Ctrl+Alt+0", "paragraph"], ["Ctrl+Shift+8", "bullets"], ["Ctrl+Shift+7", "numbers"],
  ["Ctrl+F", "find"], ["Ctrl+K", "link"], ["Ctrl+Alt+M", "comment"], ["Alt+F10", "toolbar"], ["@", "mention"], ["#  ##  -  1.  >", "markdown"], ["[ ]", "not-agreed"],
];

export function help(host: HTMLElement, say: Say): void {
  const list = h("dl", {});
  for (const [key, what] of KEYS) list.append(h("dt", {}, h("kbd", {}, key)), h("dd", {}, say(what)));
  const dialog = h("dialog", { class: "editor-dialog", "aria-label": say("help") }, h("h2", {}, say("help")), list);
  dialog.append(button(say("close"), say("close"), () => dialog.close()));
  dialog.addEventListener("close", () => dialog.remove());
  host.append(dialog);
  dialog.showModal();
}
