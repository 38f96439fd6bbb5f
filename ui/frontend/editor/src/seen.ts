import { Awareness } from "y-protocols/awareness";
import type { Doc } from "yjs";
import { safeColour } from "./colours";

/** What others say of themselves, in the only form in which it is used here. */
export interface Seen {
  user: { name: string; organisation: string; brief: string; person: string; color: string };
  cursor: { anchor: Place; head: Place } | null;
}

/** A relative position of Yjs, as JSON. */
interface Place {
  type: Id | null;
  tname: string | null;
  item: Id | null;
  assoc: number;
}

interface Id {
  client: number;
  clock: number;
}

const LONGEST = 500;
const TEXT = "body";

/**
 * Who is here, as far as it can be used: whatever a server or another browser says, nothing that is not well-formed gets to
 * where carets are drawn in the middle of a change of the text.
 */
export class CarefulAwareness extends Awareness {
  constructor(doc: Doc) {
    super(doc);
    const careful = new (class extends Map<number, Record<string, unknown>> {
      override set(client: number, state: Record<string, unknown>): this {
        return super.set(client, wellFormed(state) as unknown as Record<string, unknown>);
      }
    })();
    for (const [client, state] of this.states) careful.set(client, state);
    this.states = careful;
  }

  /** One listener that fails keeps no other from hearing: what nobody heard of then is not told a second time. */
  override emit(name: string, args: unknown[]): void {
    for (const hear of [...(this._observers.get(name) ?? [])]) contained(() => hear(...args), undefined);
  }
}

/** Nothing but what is known, each of its type. */
export function wellFormed(state: unknown): Seen {
  const said = object(state);
  const user = object(said?.user);
  return {
    user: {
      name: text(user?.name),
      organisation: text(user?.organisation),
      brief: text(user?.brief),
      person: text(user?.person),
      color: safeColour(text(user?.color)),
    },
    cursor: cursor(object(said?.cursor)),
  };
}

function cursor(said: Record<string, unknown> | null): Seen["cursor"] {
  const anchor = place(object(said?.anchor));
  const head = place(object(said?.head));
  return anchor && head ? { anchor, head } : null;
}

function place(said: Record<string, unknown> | null): Place | null {
  if (!said) return null;
  const type = id(said.type);
  const item = id(said.item);
  const tname = said.tname === TEXT ? TEXT : null;
  const strange = type === undefined || item === undefined || (said.tname != null && tname === null);
  if (strange || (type === null && item === null && tname === null)) return null;
  return { type, tname, item, assoc: typeof said.assoc === "number" && said.assoc < 0 ? -1 : 0 };
}

/** Null if there is none, undefined if it is something else. */
function id(said: unknown): Id | null | undefined {
  if (said === null || said === undefined) return null;
  const { client, clock } = object(said) ?? {};
  return counts(client) && counts(clock) ? { client, clock } : undefined;
}

function counts(said: unknown): said is number {
  return Number.isSafeInteger(said) && (said as number) >= 0;
}

function text(said: unknown): string {
  return typeof said === "string" ? said.slice(0, LONGEST) : "";
}

function object(said: unknown): Record<string, unknown> | null {
  return typeof said === "object" && said !== null && !Array.isArray(said) ? (said as Record<string, unknown>) : null;
}

/** What goes wrong while others' presence is read or drawn is said on the console, and stops nothing else. */
export function contained<T>(work: () => T, otherwise: T): T {
  try {
    return work();
  } catch (wrong) {
    console.warn("Presence of somebody could not be shown", wrong);
    return otherwise;
  }
}
