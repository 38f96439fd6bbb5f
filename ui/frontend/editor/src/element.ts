import { Editor } from "@tiptap/core";
import type { Transaction } from "@tiptap/pm/state";
import Collaboration from "@tiptap/extension-collaboration";
import { Announcer, Later, Settled } from "./announcer";
import { Brackets } from "./brackets";
import { carets } from "./carets";
import { asideList, type SetAside } from "./aside";
import { anchorOf, anchors, Comments } from "./comments";
import { Connection, type Refusal } from "./connection";
import { Decisions } from "./decisions";
import { h } from "./dom";
import { Find } from "./find";
import { behindPicture, Limits } from "./limits";
import { mentions, picture, Pictures } from "./nodes";
import { ask, findBar, help, outline, suggestionList } from "./panels";
import { presence } from "./presence";
import { draft } from "./recovery";
import type { SaveState } from "./save-state";
import { schema } from "./schema";
import { SCHEMA, sayer, type Anchor, type Penholder, type Say, type Settings } from "./settings";
import { Suggesting } from "./suggestions";
import { Toolbar } from "./toolbar";

interface Server {
  ticket(): Promise<{ ticket: string | null; over: boolean }>;
}

/** How long a state has to stay before it is spoken of. */
const STAYING = 2_000;

/** A shared text one writes in together; the page hands over settings and tickets. */
export class JointlyEditor extends HTMLElement {
  #connection?: Connection;
  #editor?: Editor;
  #toolbar?: Toolbar;
  #say: Say = (key) => key;
  #settings?: Settings;
  #anchors: Anchor[] = [];
  #penholders: Penholder[] = [];
  #live = h("div", { class: "editor-live", role: "status", "aria-live": "polite" });
  #state = h("span", { class: "editor-state" });
  #notice = h("div", { class: "editor-notice", role: "alert", hidden: true });
  #hint = h("div", { class: "editor-notice editor-hint", role: "alert", hidden: true });
  #aside = h("div", { class: "editor-notice editor-aside", role: "alert", hidden: true });
  #lastKind = "";
  #decisions?: Decisions;
  #announcer = new Announcer((text) => (this.#live.textContent = text));
  /** Typing goes back and forth between saving and saved: that is shown, not spoken. */
  #spoken = new Settled("saved", STAYING, () => this.#announcer.announce(this.#state.textContent ?? "", "state"));
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
    const connection = new Connection(settings, ticket ?? (() => patiently(server!)), {
      state: (state) => this.#show(state),
      scope: (writes) => this.#allow(writes),
      refused: (why) => this.#refused(why),
      notTaken: () => this.#notTaken(),
      setAside: (things) => this.#setAside(things),
    });
    this.#connection = connection;
    const page = h("div", { class: "editor-page" });
    const editor = this.#build(settings, connection, page);
    this.#editor = editor;
    this.#decisions = new Decisions(connection.doc, editor, settings.author);
    this.#decisions.onChange(() => this.#settling.soon());
    this.#draw(settings, connection, editor, page);
    if (settings.schema > SCHEMA) this.#outdated();
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
    this.#spoken.stop();
    this.#settling.stop();
    this.#aside.hidden = true;
    this.#hint.hidden = true;
    this.removeAttribute("wide");
    this.#editor?.destroy();
    this.#connection?.destroy();
    this.#editor = undefined;
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
        Pictures.configure({ put: (files, at) => void this.#pictures(files, at) }),
        mentions(() => settings.mentionable, this.#say),
        Suggesting.configure({ author: settings.author }),
        Limits.configure({ aside: (things) => void connection.setAside(things) }),
        Comments.configure({ opened: (thread) => this.#emit("thread-opened", { thread }) }),
      ],
      editorProps: {
        attributes: { role: "textbox", "aria-multiline": "true", "aria-label": settings.title, class: "editor-text", spellcheck: "true", lang: settings.textLanguage },
        handleKeyDown: (_view, event) => this.#keys(event),
      },
      onUpdate: () => this.#settling.soon(),
    });
  }

  #draw(settings: Settings, connection: Connection, editor: Editor, page: HTMLElement): void {
    const say = this.#say;
    this.#toolbar = new Toolbar(editor, say, {
      link: () => void this.#link(),
      picture: () => this.#choosePicture(),
      footnote: () => void this.#footnote(),
      find: () => this.#find(),
      help: () => help(this, say),
      comment: () => this.#comment(),
      suggest: () => this.#suggest(),
      suggesting: () => storage<{ on: boolean }>(editor, "suggesting").on,
    }, settings.writes, settings.comments);
    const people = presence(connection.provider, say, (text) => this.#announcer.announce(text));
    const line = h("div", { class: "editor-line" }, this.#state, people);
    const parts = h("details", { class: "editor-outline" }, h("summary", {}, say("outline")), h("nav", { "aria-label": say("outline") }, h("ol", {})));
    const suggestions = h("section", { class: "editor-suggestions", "aria-label": say("suggestions-all"), hidden: true });
    const head = h("div", { class: "editor-head" }, this.#toolbar.element, findBar(editor, say, (text) => this.#announcer.announce(text), settings.writes), line, this.#notice, this.#aside, this.#hint);
    this.replaceChildren(head, h("div", { class: "editor-desk" }, parts, page, suggestions), this.#live);
    this.#width.observe(this);
    if (this.#anchors.length > 0) this.threads = this.#anchors;
  }

  #redraw(): void {
    if (!this.#editor || !this.#settings) return;
    outline(this.#editor, this.querySelector(".editor-outline ol")!, this.#penholders, this.#say);
    const list = this.querySelector<HTMLElement>(".editor-suggestions")!;
    suggestionList(this.#editor, list, this.#decisions!, this.#say, this.#settings.language, this.#editor.isEditable);
  }

  #show(state: SaveState): void {
    const changes = "changes" in state ? state.changes : 0;
    const time = new Date().toLocaleTimeString(this.#settings?.language, { hour: "2-digit", minute: "2-digit" });
    const text = state.kind === "saved" ? this.#say("saved", time) : this.#say(state.kind, changes);
    if (!("changes" in state) && this.#lastKind === state.kind) return;
    this.#state.textContent = text;
    this.#state.dataset.state = state.kind;
    this.#spoken.now(state.kind === "reading" ? "saved" : state.kind);
    this.#lastKind = state.kind;
    this.#emit("save-state", { kind: state.kind, changes });
  }

  #allow(writes: boolean): void {
    const may = writes && this.#settings!.schema <= SCHEMA;
    if (this.#editor && this.#editor.isEditable !== may) {
      this.#editor.setEditable(may);
      if (may) this.#notice.hidden = true;
      this.#toolbar?.refresh();
      this.#announcer.announce(this.#say(may ? "may-write" : "read-only"));
      this.#emit("rights-changed", { writes: may });
      this.#redraw();
    }
  }

  #refused(why: Refusal): void {
    this.#editor?.setEditable(false);
    if (why === "schema") this.#outdated();
    else if (why === "epoch") this.#notify(this.#say("recovery"), this.#draft(), this.#reload());
    else if (why === "foreign") this.#notify(this.#say("foreign", this.#connection!.unsaved), this.#draft(), this.#discard());
    else if (why === "content") this.#notify(this.#say("not-acceptable", this.#connection!.unsaved), this.#draft(), this.#discard());
    else {
      const kept = this.#connection!.unsaved;
      this.#notify(this.#say(why === "ended" ? "ended" : "no-access"), ...(kept > 0 ? [this.#say("unsaved-here", kept), this.#draft()] : []), this.#reload());
    }
    this.#toolbar?.refresh();
    this.#emit("rights-changed", { writes: false });
    this.#redraw();
  }

  /** One may only read since; what the server did not take any more stands nowhere but here. */
  #notTaken(): void {
    this.#notify(this.#say("not-taken", this.#connection!.unsaved), this.#draft(), this.#discard());
  }

  /** Something that cannot be saved came into the text; it is named, can be kept as a file, and the text goes on. */
  #setAside(things: SetAside[]): void {
    const letGo = h("button", { type: "button", onclick: () => {
      this.#connection?.letGoOfAside();
      this.#aside.hidden = true;
      this.#editor?.commands.focus();
    } }, this.#say("aside-let-go"));
    this.#aside.hidden = things.length === 0;
    this.#aside.replaceChildren(h("p", {}, this.#say("aside")), asideList(this.#say, things), letGo);
  }

  #outdated(): void {
    this.#editor?.setEditable(false);
    this.#notify(this.#say("outdated"), this.#reload());
  }

  #draft(): HTMLElement {
    return draft(this.#say, this.#settings!.title, this.#editor!, this.#connection!.everything());
  }

  /** Lets go of what only this device has. */
  #discard(): HTMLElement {
    return h("button", { type: "button", onclick: () => void this.#connection!.forget().then(() => location.reload()) }, this.#say("discard"));
  }

  #reload(): HTMLElement {
    return h("button", { type: "button", onclick: () => location.reload() }, this.#say("reload"));
  }

  /** Why something just asked for was not done; seen as well as heard. */
  #remark(text: string): void {
    const close = h("button", { type: "button", onclick: () => (this.#hint.hidden = true) }, this.#say("close"));
    this.#hint.hidden = false;
    this.#hint.replaceChildren(text, " ", close);
  }

  #notify(...content: (Element | string)[]): void {
    this.#notice.hidden = false;
    this.#notice.replaceChildren(...content.flatMap((part) => [part, " "]));
  }

  #keys(event: KeyboardEvent): boolean {
    // AltGr is Ctrl and Alt on some keyboards, and writes letters
    const ctrl = (event.ctrlKey || event.metaKey) && !event.getModifierState("AltGraph");
    const key = event.key.toLowerCase();
    if (event.altKey && key === "f10") this.querySelector<HTMLElement>('.editor-tools [tabindex="0"]')?.focus();
    else if (ctrl && !event.altKey && key === "f") this.#find();
    else if (ctrl && key === "k") void this.#link();
    else if (ctrl && event.altKey && event.code === "KeyM") this.#comment();
    else if (ctrl && event.altKey && event.code === "KeyS" && this.#editor?.isEditable) this.#suggest();
    else if (ctrl && event.altKey && event.code === "KeyJ") this.querySelector<HTMLElement>(".editor-suggestions:not([hidden]) :is(button, summary)")?.focus();
    else if (ctrl && key === "/") help(this, this.#say);
    else return false;
    event.preventDefault();
    return true;
  }

  #suggest(): void {
    const mode = storage<{ on: boolean }>(this.#editor!, "suggesting");
    mode.on = !mode.on;
    this.toggleAttribute("suggesting", mode.on);
    this.#toolbar?.refresh();
    this.#announcer.announce(this.#say(mode.on ? "suggesting-on" : "suggesting-off"));
    this.#editor!.commands.focus();
  }

  #find(): void {
    const bar = this.querySelector<HTMLElement>(".editor-find")!;
    bar.hidden = false;
    bar.querySelector("input")!.focus();
  }

  #comment(): void {
    const place = anchorOf(this.#editor!.state);
    if (place) this.#emit("comment-asked", place);
    else this.#remark(this.#say("comment-select"));
  }

  async #link(): Promise<void> {
    const editor = this.#editor!;
    if (!editor.isEditable) return;
    const before = (editor.getAttributes("link").href as string | undefined) ?? "https://";
    const href = await ask(this, this.#say, this.#say("link-address"), before);
    if (href === null) return;
    if (href === "") editor.chain().focus().extendMarkRange("link").unsetLink().run();
    else if (/^(https?:\/\/|mailto:)/i.test(href)) editor.chain().focus().extendMarkRange("link").setLink({ href }).run();
    else this.#remark(this.#say("link-bad"));
  }

  async #footnote(): Promise<void> {
    const text = await ask(this, this.#say, this.#say("footnote-text"), "");
    if (text) this.#editor!.chain().focus().insertContent({ type: "footnote", attrs: { text } }).run();
  }

  #choosePicture(): void {
    const field = h("input", { type: "file", accept: "image/*" });
    field.addEventListener("change", () => void this.#pictures([...(field.files ?? [])]));
    field.click();
  }

  async #pictures(files: File[], at?: number): Promise<void> {
    for (const file of files) {
      const src = await picture(file);
      if (!src) {
        this.#remark(`${file.name}: ${this.#say("picture-bad")}`);
        continue;
      }
      const alt = await ask(this, this.#say, this.#say("picture-alt"), "");
      if (alt === null) continue;
      const content = { type: "image", attrs: { src, alt } };
      const behind = ({ tr }: { tr: Transaction }) => Boolean(behindPicture(tr));
      if (at === undefined) this.#editor!.chain().focus().insertContent(content).command(behind).run();
      else this.#editor!.chain().focus().insertContentAt(at, content).command(behind).run();
    }
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
