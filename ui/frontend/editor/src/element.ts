import { Editor } from "@tiptap/core";
import Collaboration from "@tiptap/extension-collaboration";
import { Announcer, Later } from "./announcer";
import type { SetAside } from "./aside";
import { Brackets } from "./brackets";
import { carets } from "./carets";
import { anchorOf, anchors, Comments } from "./comments";
import { Connection, type Refusal } from "./connection";
import { Decisions } from "./decisions";
import { h } from "./dom";
import { Find } from "./find";
import { Inserting } from "./inserting";
import { Limits } from "./limits";
import { mentions, Pictures } from "./nodes";
import { Notices } from "./notices";
import { findBar, help, outline, suggestionList } from "./panels";
import { presence } from "./presence";
import { present } from "./present";
import { notTaken, outdated, type Rescue, refusal } from "./refusals";
import { SaveLine } from "./save-line";
import { changesOf, type SaveState } from "./save-state";
import { schema } from "./schema";
import { type Anchor, type Penholder, type Say, SCHEMA, type Settings, sayer } from "./settings";
import { type Shortcut, shortcut } from "./shortcuts";
import { Suggesting } from "./suggestions";
import { Toolbar } from "./toolbar";

interface Server {
  ticket(): Promise<{ ticket: string | null; over: boolean }>;
}

/** A shared text one writes in together; the page hands over settings and tickets. */
export class JointlyEditor extends HTMLElement {
  #connection?: Connection;
  #editor?: Editor;
  #toolbar?: Toolbar;
  #inserting?: Inserting;
  #say: Say = (key) => key;
  #settings?: Settings;
  #anchors: Anchor[] = [];
  #penholders: Penholder[] = [];
  #live = h("div", { class: "editor-live", role: "status", "aria-live": "polite" });
  #notices = new Notices();
  #decisions?: Decisions;
  #announcer = new Announcer((text) => (this.#live.textContent = text));
  #saveLine = new SaveLine((text) => this.#announcer.announce(text, "state"));
  #settling = new Later(150, 1_000, () => this.#redraw());
  /** What stands beside the text where there is room stands above it elsewhere. */
  #width = new ResizeObserver(() => {
    const wide = this.clientWidth > 800;
    if (wide === this.hasAttribute("wide")) return;
    this.toggleAttribute("wide", wide);
    this.querySelector(".editor-outline")?.toggleAttribute("open", wide);
  });

  /** Handed over by the page, once. */
  open(settings: Settings, ticket?: () => Promise<string | null>): void {
    this.#close();
    this.#settings = settings;
    this.#say = sayer(settings.words);
    const server = (this as unknown as { $server?: Server }).$server;
    const connection = new Connection(settings, ticket ?? (() => patiently(present(server, "server"))), {
      state: (state) => this.#show(state),
      scope: (writes) => this.#allow(writes),
      refused: (why) => this.#refused(why),
      notTaken: () => this.#notices.notify(...notTaken(this.#rescue())),
      setAside: (things) => this.#setAside(things),
    });
    this.#connection = connection;
    const page = h("div", { class: "editor-page" });
    const editor = this.#build(settings, connection, page);
    this.#editor = editor;
    this.#inserting = new Inserting(this, editor, this.#say, (text) => this.#remark(text));
    this.#decisions = new Decisions(connection.doc, editor, settings.author);
    this.#decisions.onChange(() => this.#settling.soon());
    this.#draw(settings, connection, editor, page);
    if (settings.schema > SCHEMA) {
      editor.setEditable(false);
      this.#notices.notify(...outdated(this.#say));
    }
    this.#show(connection.state);
    void connection.whenRead().then(() => this.#redraw());
  }

  /** Threads that stand beside the text. */
  set threads(list: Anchor[]) {
    this.#anchors = list;
    if (!this.#editor) return;
    storage<{ list: Anchor[] }>(this.#editor, "comments").list = list;
    this.#editor.view.dispatch(this.#editor.state.tr.setMeta(anchors, true));
  }

  set penholders(list: Penholder[]) {
    this.#penholders = list;
    this.#redraw();
  }

  /** Brings a thread's words into sight. */
  reveal(thread: string): void {
    const words = this.querySelector<HTMLElement>(`[data-thread="${CSS.escape(thread)}"]`);
    words?.scrollIntoView({ block: "center" });
  }

  get editor(): Editor | undefined {
    return this.#editor;
  }

  get saving(): SaveState | undefined {
    return this.#connection?.state;
  }

  disconnectedCallback(): void {
    // the page moves elements about; only one that stays away is closed
    queueMicrotask(() => {
      if (!this.isConnected) this.#close();
    });
  }

  #close(): void {
    this.#width.disconnect();
    this.#announcer.stop();
    this.#saveLine.stop();
    this.#settling.stop();
    this.#notices.clear();
    this.removeAttribute("wide");
    this.#editor?.destroy();
    this.#connection?.destroy();
    this.#editor = undefined;
    this.#inserting = undefined;
    this.#connection = undefined;
    this.replaceChildren();
  }

  #build(settings: Settings, connection: Connection, page: HTMLElement): Editor {
    return new Editor({
      element: page,
      editable: settings.writes && settings.schema <= SCHEMA,
      extensions: [
        ...schema(),
        Collaboration.configure({ document: connection.doc, field: "default" }),
        carets(connection.provider, settings.author),
        Brackets,
        Find,
        Pictures.configure({ put: (files, at) => void this.#inserting?.pictures(files, at) }),
        mentions(() => settings.mentionable, this.#say),
        Suggesting.configure({ author: settings.author }),
        Limits.configure({ aside: (things) => void connection.setAside(things) }),
        Comments.configure({ opened: (thread) => this.#emit("thread-opened", { thread }) }),
      ],
      editorProps: {
        attributes: {
          role: "textbox",
          "aria-multiline": "true",
          "aria-label": settings.title,
          class: "editor-text",
          spellcheck: "true",
          lang: settings.textLanguage,
        },
        handleKeyDown: (_view, event) => this.#keys(event),
      },
      onUpdate: () => this.#settling.soon(),
    });
  }

  #draw(settings: Settings, connection: Connection, editor: Editor, page: HTMLElement): void {
    const say = this.#say;
    this.#toolbar = new Toolbar(
      editor,
      say,
      {
        link: () => void this.#inserting?.link(),
        picture: () => this.#inserting?.choosePicture(),
        footnote: () => void this.#inserting?.footnote(),
        find: () => this.#find(),
        help: () => help(this, say),
        comment: () => this.#comment(),
        suggest: () => this.#suggest(),
        suggesting: () => storage<{ on: boolean }>(editor, "suggesting").on,
      },
      settings.writes,
      settings.comments,
    );
    const people = presence(connection.provider, say, (text) => this.#announcer.announce(text));
    const line = h("div", { class: "editor-line" }, this.#saveLine.element, people);
    const parts = h(
      "details",
      { class: "editor-outline" },
      h("summary", {}, say("outline")),
      h("nav", { "aria-label": say("outline") }, h("ol", {})),
    );
    const suggestions = h("section", { class: "editor-suggestions", "aria-label": say("suggestions-all"), hidden: true });
    const head = h(
      "div",
      { class: "editor-head" },
      this.#toolbar.element,
      findBar(editor, say, (text) => this.#announcer.announce(text), settings.writes),
      line,
      ...this.#notices.elements,
    );
    this.replaceChildren(head, h("div", { class: "editor-desk" }, parts, page, suggestions), this.#live);
    this.#width.observe(this);
    if (this.#anchors.length > 0) this.threads = this.#anchors;
  }

  #redraw(): void {
    if (!this.#editor || !this.#settings || !this.#decisions) return;
    outline(this.#editor, this.#part(".editor-outline ol"), this.#penholders, this.#say);
    const list = this.#part(".editor-suggestions");
    suggestionList(this.#editor, list, this.#decisions, this.#say, this.#settings.language, this.#editor.isEditable);
  }

  #show(state: SaveState): void {
    if (!this.#saveLine.show(state, this.#say, this.#settings?.language)) return;
    this.#emit("save-state", { kind: state.kind, changes: changesOf(state) });
  }

  #allow(writes: boolean): void {
    const may = writes && present(this.#settings, "document").schema <= SCHEMA;
    if (this.#editor && this.#editor.isEditable !== may) {
      this.#editor.setEditable(may);
      if (may) this.#notices.overcome();
      this.#toolbar?.refresh();
      this.#announcer.announce(this.#say(may ? "may-write" : "read-only"));
      this.#emit("rights-changed", { writes: may });
      this.#redraw();
    }
  }

  #refused(why: Refusal): void {
    this.#editor?.setEditable(false);
    this.#notices.notify(...refusal(why, this.#rescue()));
    this.#toolbar?.refresh();
    this.#emit("rights-changed", { writes: false });
    this.#redraw();
  }

  #setAside(things: SetAside[]): void {
    this.#notices.setAside(things, this.#say, () => {
      this.#connection?.letGoOfAside();
      this.#editor?.commands.focus();
    });
  }

  #rescue(): Rescue {
    return {
      say: this.#say,
      title: this.#settings?.title ?? "",
      editor: () => this.#open,
      connection: () => present(this.#connection, "connection"),
    };
  }

  #remark(text: string): void {
    this.#notices.remark(text, this.#say);
  }

  #keys(event: KeyboardEvent): boolean {
    const asked = shortcut(event);
    if (asked === null || (asked === "suggest" && !this.#editor?.isEditable)) return false;
    const acts: Record<Shortcut, () => void> = {
      toolbar: () => this.querySelector<HTMLElement>('.editor-tools [tabindex="0"]')?.focus(),
      find: () => this.#find(),
      link: () => void this.#inserting?.link(),
      comment: () => this.#comment(),
      suggest: () => this.#suggest(),
      suggestions: () => this.querySelector<HTMLElement>(".editor-suggestions:not([hidden]) :is(button, summary)")?.focus(),
      help: () => help(this, this.#say),
    };
    acts[asked]();
    event.preventDefault();
    return true;
  }

  #suggest(): void {
    const mode = storage<{ on: boolean }>(this.#open, "suggesting");
    mode.on = !mode.on;
    this.toggleAttribute("suggesting", mode.on);
    this.#toolbar?.refresh();
    this.#announcer.announce(this.#say(mode.on ? "suggesting-on" : "suggesting-off"));
    this.#open.commands.focus();
  }

  #find(): void {
    const bar = this.#part(".editor-find");
    bar.hidden = false;
    bar.querySelector("input")?.focus();
  }

  #comment(): void {
    const place = anchorOf(this.#open.state);
    if (place) this.#emit("comment-asked", place);
    else this.#remark(this.#say("comment-select"));
  }

  get #open(): Editor {
    return present(this.#editor, "open text");
  }

  /** A part that was drawn when the text was opened. */
  #part(selector: string): HTMLElement {
    return present(this.querySelector<HTMLElement>(selector), selector);
  }

  #emit(name: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true }));
  }
}

/** The page's own server may be away for a moment, or the one behind it. Null if there is none to be had any more. */
async function patiently(server: Server): Promise<string | null> {
  for (let wait = 500; wait < 10_000; wait *= 2) {
    const answer = await server.ticket().catch(() => null);
    if (answer?.ticket || answer?.over) return answer.ticket;
    await new Promise((later) => setTimeout(later, wait));
  }
  throw new Error("no ticket just now");
}

function storage<T>(editor: Editor, name: string): T {
  return (editor.storage as unknown as Record<string, T>)[name];
}
