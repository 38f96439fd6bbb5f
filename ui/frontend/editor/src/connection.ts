import { HocuspocusProvider, MessageType } from "@hocuspocus/provider";
import * as decoding from "lib0/decoding";
import { IndexeddbPersistence } from "y-indexeddb";
import * as Y from "yjs";
import { LiveSocket } from "./live-socket";
import { KeptChanges, saveState, type SaveState } from "./save-state";
import { SCHEMA, type Settings } from "./settings";

export interface ConnectionEvents {
  state(state: SaveState): void;
  scope(writes: boolean): void;
  refused(reason: string): void;
}

const LOST_REASONS = /epoch|schema/;
/** The server closes with this when one may not be here any more: coming again would not help. */
const FORBIDDEN = 4403;

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
  /** Acknowledgements this connection still owes: of its handshake, of what waited for it, of what was written since. */
  #owed = 1;

  constructor(
    settings: Settings,
    ticket: () => Promise<string>,
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
      // handed on to the socket; the declared type leaves it out
      ...({ WebSocketPolyfill: LiveSocket } as object),
      name: settings.document,
      document: this.doc,
      token: async () => `${await ticket()} ${settings.epoch} ${SCHEMA}`,
      onOpen: () => {
        this.#owed = 1 + this.#waiting();
      },
      onMessage: ({ message }) => {
        // the socket below hears of the same frame, unread
        if (!message) return;
        message.readVarString();
        if (message.readVarUint() === MessageType.SyncStatus && message.readVarUint() === 1) this.#owed -= 1;
      },
      onStatus: ({ status }) => {
        this.#connected = status === "connected";
        this.#tell();
      },
      onAuthenticated: ({ scope }) => {
        this.#refused = false;
        this.#writes = scope === "read-write";
        this.events.scope(this.#writes);
        this.#tell();
      },
      onAuthenticationFailed: ({ reason }) => this.#refuse(reason),
      onClose: ({ event }) => {
        if (LOST_REASONS.test(event.reason)) this.#refuse(event.reason);
        else if (event.code === FORBIDDEN) {
          this.provider.disconnect();
          this.#refuse(event.reason);
        }
        this.#tell();
      },
      onSynced: () => this.#tell(),
      onUnsyncedChanges: () => this.#tell(),
    });
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
      synced: isSynced,
      unacknowledged: Math.max(unsyncedChanges, this.#owed),
      kept: this.#kept.count,
      refused: this.#refused,
      writes: this.#writes,
    });
  }

  /** Everything this device knows of the document, for a recovery draft. */
  everything(): Uint8Array {
    return Y.encodeStateAsUpdate(this.doc);
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

  /** The provider counts from one again when it reconnects, though changes made meanwhile still stand in its queue. */
  #waiting(): number {
    const socket = this.provider.configuration.websocketProvider as unknown as { messageQueue: Uint8Array[] };
    return socket.messageQueue.filter((frame) => {
      const decoder = decoding.createDecoder(frame);
      decoding.readVarString(decoder);
      return decoding.readVarUint(decoder) === MessageType.Sync && decoding.readVarUint(decoder) !== 0;
    }).length;
  }

  #refuse(reason: string): void {
    this.#refused = true;
    this.events.refused(reason);
    this.#tell();
  }

  #tell(): void {
    if (this.#closing || !this.provider) return;
    const state = this.state;
    if (state.kind === "saved") this.#kept.acknowledged();
    this.events.state(state);
  }

  #guard = (event: BeforeUnloadEvent): void => {
    if (this.#kept.count > 0) event.preventDefault();
  };

  #wentAway = (): void => this.#tell();

  #cameBack = (): void => {
    void this.provider.connect();
    this.#tell();
  };
}

/** Never mixed between organisations, people, documents or lives of a document. */
export function copyKey(settings: Pick<Settings, "author" | "document" | "epoch">): string {
  return [settings.author.organisationId, settings.author.id, settings.document, settings.epoch].join("/");
}
