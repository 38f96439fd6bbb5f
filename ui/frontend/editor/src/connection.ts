import { HocuspocusProvider, MessageType } from "@hocuspocus/provider";
import { createDecoder, readVarString, readVarUint } from "lib0/decoding";
import { IndexeddbPersistence } from "y-indexeddb";
import * as Y from "yjs";
import { type SetAside, takeOut } from "./aside";
import { BODY } from "./flat/binding";
import { LiveSocket } from "./live-socket";
import type { Oversized } from "./parts";
import { KeptChanges, type SaveState, saveState } from "./save-state";
import { CarefulAwareness, contained } from "./seen";
import { SCHEMA, type Settings } from "./settings";

export interface ConnectionEvents {
  state(state: SaveState): void;
  scope(writes: boolean): void;
  refused(why: Refusal): void;
  /** Others' copies do not have what was written here, and will not get it. */
  notTaken(): void;
  /** What could never be saved was taken out of the text; with what was before. */
  setAside(things: SetAside[]): void;
  /** Words that an older page kept here and never sent; nobody reads where it would have put them. */
  oldWords(words: string): void;
}

/** Why coming again would not help. */
export type Refusal = "epoch" | "schema" | "ended" | "foreign" | "content" | "full" | "access";

/** The server closes with this when one may not be here any more. */
const FORBIDDEN = 4403;
/** The text is as large as it may be. */
const FULL = 4413;
/** With these it refuses what was sent, or finds something missing before it. */
const NOT_TAKEN = [1002, 1007, 1009, 4205];
/** How often it may do so before something of it is saved: the same again would end the same. */
const TRIES = 4;
/** How often the server may find a ticket wanting before that is final: one can be too old when a laptop slept. */
const TICKETS = 3;
/** The provider would wait up to half a minute for a server that is back since. */
const LONGEST_WAIT = 8_000;

/** Under which the copy on this device keeps what was taken out of the text. */
const ASIDE = "aside";
const OLD_WORDS = "old-words";

/** The document, its copy on this device, and its way to the server. */
export class Connection {
  readonly doc = new Y.Doc();
  readonly provider: HocuspocusProvider;
  readonly #copy: IndexeddbPersistence;
  readonly #kept: KeptChanges;
  #connected = false;
  #refused = false;
  #closing = false;
  #writes = true;
  #vain = 0;
  #notTaken = 0;
  /** Nothing can be called saved before it is known what there is. */
  #read = false;
  #aside: SetAside[] = [];
  readonly #recalled: Promise<void>;
  /** Acknowledgements this connection still owes: of its handshake, of what waited for it, of what was written since. */
  #owed = 1;

  constructor(
    settings: Settings,
    ticket: () => Promise<string | null>,
    private readonly events: ConnectionEvents,
  ) {
    const key = copyKey(settings);
    this.#kept = new KeptChanges(`jointly.unsaved/${key}`, localStorage);
    this.#copy = new IndexeddbPersistence(`jointly.document/${key}`, this.doc);
    this.doc.on("update", (_update: Uint8Array, origin: unknown) => {
      if (origin !== this.provider && origin !== this.#copy) this.#kept.add();
      if (origin !== this.provider) this.#owed += 1;
      this.#tell();
    });
    this.provider = new HocuspocusProvider({
      url: settings.socket,
      // handed on to the socket; the declared type leaves them out
      ...({ WebSocketPolyfill: this.#sockets(), maxDelay: LONGEST_WAIT } as object),
      name: settings.document,
      document: this.doc,
      awareness: new CarefulAwareness(this.doc),
      token: () => this.#token(ticket, settings),
      onOpen: () => {
        this.#forgetQueue();
        this.#owed = 1;
      },
      onMessage: ({ message }) => {
        // the socket below hears of the same frame, unread
        if (!message) return;
        message.readVarString();
        if (message.readVarUint() !== MessageType.SyncStatus) return;
        if (message.readVarUint() === 1) this.#owed -= 1;
        else if (this.#kept.count > 0) this.events.notTaken();
      },
      onStatus: ({ status }) => {
        this.#connected = status === "connected";
        this.#tell();
      },
      onAuthenticated: ({ scope }) => {
        this.#refused = false;
        this.#vain = 0;
        const again = !this.#writes && scope === "read-write" && this.#kept.count > 0;
        this.#writes = scope === "read-write";
        this.events.scope(this.#writes);
        // what was not taken is asked for on the next connection only
        if (again) this.#socket.webSocket?.close();
        this.#tell();
      },
      onAuthenticationFailed: ({ reason }) => this.#denied(reason),
      onClose: ({ event }) => {
        if (NOT_TAKEN.includes(event.code)) this.#notTaken += 1;
        if (event.code === FULL) this.#refuse("full");
        else if (this.#notTaken >= TRIES) this.#refuse("content");
        else if (event.code === FORBIDDEN || /epoch|schema/.test(event.reason)) this.#refuse(event.reason);
        this.#tell();
      },
      onSynced: () => this.#tell(),
      onUnsyncedChanges: () => this.#tell(),
    });
    this.#containPresence();
    this.#recalled = this.#whenKnown().then(() => this.#recall());
    window.addEventListener("beforeunload", this.#guard);
    window.addEventListener("offline", this.#wentAway);
    window.addEventListener("online", this.#cameBack);
  }

  /** When what this device keeps has been read. */
  whenRead(): Promise<unknown> {
    return this.#copy.whenSynced;
  }

  get state(): SaveState {
    const { isAuthenticated, isSynced, unsyncedChanges } = this.provider;
    return saveState({
      connected: this.#connected && navigator.onLine,
      authenticated: isAuthenticated,
      synced: isSynced && this.#read,
      unacknowledged: Math.max(unsyncedChanges, this.#owed),
      kept: this.#kept.count,
      refused: this.#refused,
      writes: this.#writes,
    });
  }

  get unsaved(): number {
    return this.#kept.count;
  }

  /** Lets go of what this device has, so that the text comes anew from the server. */
  async forget(): Promise<void> {
    this.#closing = true;
    this.#kept.acknowledged();
    this.provider.disconnect();
    await this.#copy.clearData();
  }

  /** Everything this device knows of the document, for a recovery draft. */
  everything(): Uint8Array {
    return Y.encodeStateAsUpdate(this.doc);
  }

  /** Keeps what cannot come into the text until the person lets go of it, also when the page is closed. */
  async setAside(things: SetAside[]): Promise<void> {
    if (things.length === 0) return;
    // after what is kept from before
    await this.#recalled;
    if (this.#closing) return;
    this.#aside = [...this.#aside, ...things];
    this.events.setAside(this.#aside);
    await this.#copy.set(ASIDE, this.#aside as never).catch(() => {});
  }

  letGoOfAside(): void {
    this.#aside = [];
    void this.#copy.del(ASIDE).catch(() => {});
  }

  destroy(): void {
    this.#closing = true;
    window.removeEventListener("beforeunload", this.#guard);
    window.removeEventListener("offline", this.#wentAway);
    window.removeEventListener("online", this.#cameBack);
    this.provider.destroy();
    void this.#copy.destroy();
    this.doc.destroy();
  }

  /** What cannot be read of others' presence must not keep the connection from what comes after it. */
  #containPresence(): void {
    const take = this.provider.onMessage.bind(this.provider);
    this.provider.onMessage = (event) => (isPresence(event) ? contained(() => take(event), undefined) : take(event));
  }

  /** When the copy has been read; a browser that lets nobody keep anything has none. */
  async #whenKnown(): Promise<void> {
    const database = (this.#copy as unknown as { _db: Promise<unknown> })._db;
    const none = new Promise<void>((done) => void database.catch(() => done()));
    await Promise.race([this.#copy.whenSynced, none]);
    this.#read = true;
    void this.#findOldWords();
    this.#tell();
  }

  /** Texts stood elsewhere once; what of them was not sent then is kept until the person lets go of it. */
  async #findOldWords(): Promise<void> {
    const unsent = this.#kept.count > 0 && this.doc.getText(BODY).length === 0 && words(this.doc.getXmlFragment("default"));
    const kept = ((await this.#copy.get(OLD_WORDS).catch(() => undefined)) as unknown as string | undefined) ?? "";
    const all = unsent || kept;
    if (!all || this.#closing) return;
    if (unsent) await this.#copy.set(OLD_WORDS, unsent as never).catch(() => {});
    this.events.oldWords(all);
  }

  letGoOfOldWords(): void {
    void this.#copy.del(OLD_WORDS).catch(() => {});
  }

  async #recall(): Promise<void> {
    const before = (await this.#copy.get(ASIDE).catch(() => undefined)) as unknown as SetAside[] | undefined;
    if (!before || this.#closing) return;
    this.#aside = before;
    this.events.setAside(before);
  }

  #sockets() {
    // not at once: what is sent just now is sent from within a change of the text
    const oversized = (what: Oversized[]) => queueMicrotask(() => void this.setAside(takeOut(this.doc, what, ASIDE)));
    return class extends LiveSocket {
      constructor(url: string) {
        super(url, oversized);
      }
    };
  }

  /** One that cannot be had now is asked for again on the next connection; none at all is the page's word that it is over. */
  async #token(ticket: () => Promise<string | null>, settings: Settings): Promise<string> {
    const fresh = await ticket().catch(() => {
      throw new Error("later");
    });
    if (fresh === null) throw new Error("take part");
    return `${fresh} ${settings.epoch} ${SCHEMA}`;
  }

  #denied(reason: string): void {
    if (/^ticket/.test(reason)) this.#vain += 1;
    if (/epoch|schema|take part|not found|not allowed/.test(reason) || this.#vain > TICKETS) this.#refuse(reason);
    else this.#socket.webSocket?.close();
  }

  /**
   * What waits from before this connection is told anew: the server asks for all it lacks. A ticket among it would be
   * too old.
   */
  #forgetQueue(): void {
    this.#socket.messageQueue = [];
  }

  get #socket() {
    return this.provider.configuration.websocketProvider as unknown as { messageQueue: Uint8Array[]; webSocket: WebSocket | null };
  }

  #refuse(reason: string): void {
    this.#refused = true;
    this.provider.disconnect();
    this.events.refused(why(reason));
    this.#tell();
  }

  #tell(): void {
    if (this.#closing || !this.provider) return;
    const state = this.state;
    if (state.kind === "saved") {
      this.#kept.acknowledged();
      this.#notTaken = 0;
    }
    this.events.state(state);
  }

  #guard = (event: BeforeUnloadEvent): void => {
    if (this.#kept.count > 0) event.preventDefault();
  };

  #wentAway = (): void => this.#tell();

  #cameBack = (): void => {
    if (this.#refused) return;
    void this.provider.connect();
    this.#tell();
  };
}

/** The words of an older text, a line for each of its blocks. */
export function words(type: Y.XmlFragment): string {
  return type
    .toArray()
    .map((child) => {
      if (child instanceof Y.XmlText)
        return (child.toDelta() as { insert: unknown }[]).map(({ insert }) => (typeof insert === "string" ? insert : "")).join("");
      return child instanceof Y.XmlFragment ? `${words(child)}${child.toArray().some((one) => one instanceof Y.XmlText) ? "\n" : ""}` : "";
    })
    .join("");
}

function isPresence(event: MessageEvent): boolean {
  const decoder = createDecoder(new Uint8Array(event.data as ArrayBuffer));
  readVarString(decoder);
  return readVarUint(decoder) === MessageType.Awareness;
}

function why(reason: string): Refusal {
  if (/epoch/.test(reason)) return "epoch";
  if (/schema/.test(reason)) return "schema";
  if (/take part/.test(reason)) return "ended";
  if (reason === "content" || reason === "full") return reason;
  return /of somebody else/.test(reason) ? "foreign" : "access";
}

/** Never mixed between organisations, people, documents or lives of a document. */
export function copyKey(settings: Pick<Settings, "author" | "document" | "epoch">): string {
  return [settings.author.organisationId, settings.author.id, settings.document, settings.epoch].join("/");
}
