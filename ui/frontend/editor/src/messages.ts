import { MessageType } from "@hocuspocus/provider";
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { messageYjsSyncStep1, messageYjsSyncStep2, messageYjsUpdate } from "y-protocols/sync";
import { divide, type Oversized } from "./parts";

/** Larger messages are sent in parts: on a slow line others get through in between, and what arrived need not come again. */
const MOST = 512 * 1024;
/** The server takes messages of 5 MiB; their head is far shorter than this leaves. */
const LARGEST = 5 * 1024 * 1024 - 256;
const NOTHING = Uint8Array.of(0, 0);

/**
 * What becomes of the provider's messages on one connection. An update too large for a message goes in parts, and is
 * acknowledged to the provider when all of them are. Before the server's question is answered no update is sent: the answer
 * has it, and the server hears little from those it has not let in.
 */
export class Messages {
  #answered = false;
  #early: Uint8Array[] = [];
  #more = 0;

  constructor(
    private readonly oversized: (what: Oversized[]) => void,
    private readonly most = MOST,
    private readonly largest = LARGEST,
  ) {}

  /** What is sent in place of a message. */
  out(message: Uint8Array): Uint8Array[] {
    const sync = synchronising(message);
    if (!sync || sync.step === messageYjsSyncStep1) return [message];
    if (sync.step === messageYjsUpdate && !this.#answered) {
      // it is in the answer, but its acknowledgement is counted upon
      this.#early.push(syncMessage(sync.head, messageYjsUpdate, NOTHING));
      return [];
    }
    const { parts, oversized } = divide(sync.update, this.most, this.largest);
    if (oversized.length > 0) this.oversized(oversized);
    this.#more += parts.length - 1;
    const sent = parts.map((part, at) => syncMessage(sync.head, at < parts.length - 1 ? messageYjsUpdate : sync.step, part));
    if (sync.step === messageYjsSyncStep2) {
      this.#answered = true;
      sent.push(...this.#early.splice(0));
    }
    return sent;
  }

  /** What the provider hears in place of a message; of parts only the last is acknowledged to it. */
  in(message: Uint8Array): Uint8Array {
    const name = this.#more > 0 ? acknowledged(message) : null;
    if (name === null) return message;
    this.#more -= 1;
    return signOfLife(name);
  }
}

interface Synchronising {
  /** Up to the step. */
  head: Uint8Array;
  step: number;
  update: Uint8Array;
}

function synchronising(message: Uint8Array): Synchronising | null {
  if (message.length === 1) return null;
  const decoder = decoding.createDecoder(message);
  decoding.readVarString(decoder);
  const type = decoding.readVarUint(decoder);
  if (type !== MessageType.Sync) return null;
  const head = message.subarray(0, decoder.pos);
  return { head, step: decoding.readVarUint(decoder), update: decoding.readVarUint8Array(decoder) };
}

function syncMessage(head: Uint8Array, step: number, update: Uint8Array): Uint8Array {
  const out = encoding.createEncoder();
  encoding.writeUint8Array(out, head);
  encoding.writeVarUint(out, step);
  encoding.writeVarUint8Array(out, update);
  return encoding.toUint8Array(out);
}

/** The document of which something was kept; null if the message says something else. */
function acknowledged(message: Uint8Array): string | null {
  if (message.length === 1) return null;
  const decoder = decoding.createDecoder(message);
  const name = decoding.readVarString(decoder);
  return decoding.readVarUint(decoder) === MessageType.SyncStatus && decoding.readVarUint(decoder) === 1 ? name : null;
}

/** The presence of nobody: the provider comes anew if it hears nothing for half a minute, and sending may take longer. */
function signOfLife(name: string): Uint8Array {
  const out = encoding.createEncoder();
  encoding.writeVarString(out, name);
  encoding.writeVarUint(out, MessageType.Awareness);
  encoding.writeVarUint8Array(out, Uint8Array.of(0));
  return encoding.toUint8Array(out);
}
