import type { Editor } from "@tiptap/core";
import { button, h } from "./dom";
import { inTable, inText } from "./focus";
import { icon } from "./icons";
import type { Say } from "./settings";

interface Tool {
  key: string;
  face?: string;
  act(editor: Editor): void;
  on?(editor: Editor): boolean;
  can?(editor: Editor): boolean;
}

export interface Acts {
  link(): void;
  picture(): void;
  footnote(): void;
  find(): void;
  help(): void;
  comment(): void;
  suggest(): void;
  suggesting(): boolean;
  /** Goes to the next place that is not agreed. */
  notAgreed(): void;
  /** What one can do with all suggestions. */
  deciding(button: HTMLElement): void;
}

const quoted = (editor: Editor) => Number(editor.state.selection.$from.parent.attrs.quote) > 0;

function groups(acts: Acts): Tool[][] {
  return [
    [
      { key: "undo", act: (e) => inText(e).undo().run(), can: (e) => e.can().undo() },
      { key: "redo", act: (e) => inText(e).redo().run(), can: (e) => e.can().redo() },
    ],
    [
      { key: "bold", face: "B", act: (e) => inText(e).toggleBold().run(), on: (e) => e.isActive("bold") },
      { key: "italic", face: "I", act: (e) => inText(e).toggleItalic().run(), on: (e) => e.isActive("italic") },
      { key: "underline", face: "U", act: (e) => inText(e).toggleUnderline().run(), on: (e) => e.isActive("underline") },
      { key: "superscript", face: "x²", act: (e) => inText(e).toggleMark("superscript").run(), on: (e) => e.isActive("superscript") },
      { key: "subscript", face: "x₂", act: (e) => inText(e).toggleMark("subscript").run(), on: (e) => e.isActive("subscript") },
      { key: "link", act: () => acts.link(), on: (e) => e.isActive("link") },
    ],
    [
      { key: "bullets", act: (e) => inText(e).list("bullet").run(), on: (e) => e.isActive({ list: "bullet" }) },
      { key: "numbers", act: (e) => inText(e).list("ordered").run(), on: (e) => e.isActive({ list: "ordered" }) },
      { key: "quote", act: (e) => inText(e).quote().run(), on: quoted },
    ],
    [
      { key: "table", act: (e) => inText(e).insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run(), can: (e) => !inTable(e) },
      { key: "row-add", act: (e) => inText(e).addRowAfter().run(), can: inTable },
      { key: "column-add", act: (e) => inText(e).addColumnAfter().run(), can: inTable },
      { key: "row-remove", act: (e) => inText(e).deleteRow().run(), can: inTable },
      { key: "column-remove", act: (e) => inText(e).deleteColumn().run(), can: inTable },
      { key: "header-row", act: (e) => inText(e).toggleHeaderRow().run(), can: inTable, on: (e) => e.isActive("tableHeader") },
    ],
    [
      { key: "picture", act: () => acts.picture() },
      { key: "footnote", act: () => acts.footnote() },
    ],
  ];
}

/** One stop for Tab; arrows move inside, as in every toolbar. */
export class Toolbar {
  readonly element: HTMLElement;
  readonly #tools: [HTMLButtonElement, Tool][] = [];
  readonly #style: HTMLSelectElement;
  readonly #suggest: HTMLButtonElement;
  readonly #open: HTMLButtonElement;
  readonly #notAgreed: HTMLButtonElement;

  constructor(
    private readonly editor: Editor,
    say: Say,
    private readonly acts: Acts,
    writes: boolean,
    comments: boolean,
  ) {
    this.element = h("div", { role: "toolbar", "aria-label": say("toolbar"), class: "editor-tools" });
    this.#style = h("select", { "aria-label": say("style"), onchange: () => this.#restyle() });
    for (const level of [0, 1, 2, 3, 4]) {
      this.#style.append(h("option", { value: String(level) }, level === 0 ? say("paragraph") : say("heading", level)));
    }
    this.#suggest = button(say("suggest"), say("suggest-short"), () => {
      if (this.editor.isEditable) acts.suggest();
    });
    if (writes) {
      const [first, ...rest] = groups(acts);
      this.#group(first, say);
      this.element.append(h("span", { class: "editor-group" }, this.#style));
      rest.forEach((group) => this.#group(group, say));
      this.element.append(h("span", { class: "editor-group" }, this.#suggest));
    }
    this.#open = h("button", { type: "button", "aria-haspopup": "menu", "aria-expanded": "false", class: "editor-count", hidden: true });
    this.#open.addEventListener("click", () => acts.deciding(this.#open));
    this.#notAgreed = h("button", {
      type: "button",
      class: "editor-count editor-not-agreed",
      hidden: true,
      onclick: () => acts.notAgreed(),
    });
    const others = h("span", { class: "editor-group" });
    if (comments) others.append(button(say("comment"), say("comment-short"), acts.comment, { class: "editor-comment" }));
    others.append(button(say("find"), icon("find", ""), acts.find), button(say("help"), "?", acts.help));
    this.element.append(others, h("span", { class: "editor-group editor-counts" }, this.#open, this.#notAgreed));
    this.element.addEventListener("keydown", (event) => this.#move(event));
    editor.on("transaction", () => this.refresh());
    for (const stop of this.element.querySelectorAll("button, select")) stop.setAttribute("tabindex", "-1");
    this.refresh();
  }

  refresh(): void {
    for (const [face, tool] of this.#tools) {
      const can = this.#can(tool);
      face.setAttribute("aria-disabled", String(!can));
      face.hidden = /^(row|column|header)-/.test(tool.key) && !inTable(this.editor);
      if (tool.on) face.setAttribute("aria-pressed", String(tool.on(this.editor)));
    }
    const level = [1, 2, 3, 4].find((one) => this.editor.isActive("heading", { level: one })) ?? 0;
    this.#style.value = String(level);
    this.#style.disabled = !this.editor.isEditable;
    this.#suggest.setAttribute("aria-disabled", String(!this.editor.isEditable));
    this.#suggest.setAttribute("aria-pressed", String(this.acts.suggesting()));
    // the stop may just have been hidden with its table
    const stops = this.#stops();
    if (!stops.some((stop) => stop.tabIndex === 0)) {
      this.element.querySelectorAll("[tabindex='0']").forEach((stop) => stop.setAttribute("tabindex", "-1"));
      stops[0]?.setAttribute("tabindex", "0");
    }
  }

  /** How many suggestions are open, and how many places are not agreed. */
  count(suggestions: number, notAgreed: number, say: Say): void {
    const show = (button: HTMLElement, count: number, key: string, face: string) => {
      button.hidden = count === 0;
      button.title = say(key, count);
      button.setAttribute("aria-label", say(key, count));
      button.textContent = `${face} ${count}`;
    };
    show(this.#open, suggestions, "suggestions", "±");
    show(this.#notAgreed, notAgreed, "not-agreed-count", "[ ]");
    this.refresh();
  }

  /** Whoever may only read any more keeps the tools in sight, and they do nothing. */
  #can(tool: Tool): boolean {
    return this.editor.isEditable && (tool.can?.(this.editor) ?? true);
  }

  #group(tools: Tool[], say: Say): void {
    const group = h("span", { class: "editor-group" });
    for (const tool of tools) {
      const face = button(
        say(tool.key),
        icon(tool.key, tool.face ?? ""),
        () => {
          if (this.#can(tool)) tool.act(this.editor);
        },
        { class: `tool-${tool.key}` },
      );
      this.#tools.push([face, tool]);
      group.append(face);
    }
    this.element.append(group);
  }

  #restyle(): void {
    const level = Number(this.#style.value);
    inText(this.editor).kind(level).run();
  }

  #stops(): HTMLElement[] {
    return [...this.element.querySelectorAll<HTMLElement>("button, select")].filter(
      (stop) => !stop.hidden && stop.getClientRects().length > 0,
    );
  }

  #move(event: KeyboardEvent): void {
    const stops = this.#stops();
    const at = stops.indexOf(event.target as HTMLElement);
    const forward = getComputedStyle(this.element).direction === "rtl" ? "ArrowLeft" : "ArrowRight";
    const backward = forward === "ArrowLeft" ? "ArrowRight" : "ArrowLeft";
    if (event.key === "Escape") this.editor.view.focus();
    const to =
      event.key === forward ? at + 1 : event.key === backward ? at - 1 : event.key === "Home" ? 0 : event.key === "End" ? -1 : null;
    if (to === null || at < 0) return;
    event.preventDefault();
    stops.forEach((stop) => stop.setAttribute("tabindex", "-1"));
    const next = stops.at(to % stops.length);
    next?.setAttribute("tabindex", "0");
    next?.focus();
  }
}
