import * as encoding from "lib0/encoding";
import * as Y from "yjs";

/** Where something stands in an update that is too large for any message. */
export interface Oversized {
  client: number;
  clock: number;
}

export interface Parts {
  /** Each says something whole by itself, if they are taken in in this order. */
  parts: Uint8Array[];
  /** What no part carries: it stands in them as deleted. */
  oversized: Oversized[];
}

/** In bytes, about. */
const DELETION = 12;

interface Piece {
  client: number;
  clock: number;
  end: number;
  bytes: Uint8Array;
  leansOn: Y.ID[];
}

/**
 * Divides an update that is longer than a message should be. A long text is cut; what cannot be cut stays one part, up to
 * the largest the server takes.
 *
 * @param most about how many bytes a part should have
 * @param largest how many bytes something that cannot be cut may have
 */
export function divide(update: Uint8Array, most: number, largest: number): Parts {
  if (update.length <= most) return { parts: [update], oversized: [] };
  const { structs, ds } = Y.decodeUpdate(update);
  const oversized: Oversized[] = [];
  const waiting = new Map<number, Piece[]>();
  for (const struct of structs) {
    const { client } = struct.id;
    const list = waiting.get(client) ?? [];
    waiting.set(client, list);
    pieces(struct, most, largest, list, oversized);
  }
  const parts: Uint8Array[] = [];
  for (const part of inOrder(waiting, most)) parts.push(written(part, []));
  const deletions = [...ds.clients].flatMap(([client, ranges]) => ranges.map(({ clock, len }) => [client, clock, len] as Range));
  const together = Math.ceil(most / DELETION);
  for (let at = 0; at < deletions.length; at += together) parts.push(written([], deletions.slice(at, at + together)));
  return { parts, oversized };
}

function pieces(struct: Y.Item | Y.GC | Y.Skip, most: number, largest: number, into: Piece[], oversized: Oversized[]): void {
  const writer = new Y.UpdateEncoderV1();
  struct.write(writer, 0);
  const bytes = writer.toUint8Array();
  if (bytes.length > most && struct instanceof Y.Item) {
    const at = middle(struct.content);
    if (at > 0) {
      for (const half of halves(struct, at)) pieces(half, most, largest, into, oversized);
      return;
    }
    if (bytes.length > largest) {
      oversized.push({ client: struct.id.client, clock: struct.id.clock });
      pieces(withContent(struct, new Y.ContentDeleted(struct.length)), most, largest, into, oversized);
      return;
    }
  }
  const { client, clock } = struct.id;
  into.push({ client, clock, end: clock + struct.length, bytes, leansOn: struct instanceof Y.Item ? leansOn(struct) : [] });
}

/** Where a content can be cut; nowhere is 0. A letter of two units stays whole. */
function middle(content: Y.Item["content"]): number {
  if (content instanceof Y.ContentString) {
    const at = content.str.length >> 1;
    const high = content.str.charCodeAt(at - 1);
    return high >= 0xd800 && high <= 0xdbff ? at - 1 : at;
  }
  return content instanceof Y.ContentAny || content instanceof Y.ContentJSON ? content.arr.length >> 1 : 0;
}

/** As Yjs splits an item: the second leans on the end of the first. */
function halves(item: Y.Item, at: number): [Y.Item, Y.Item] {
  const { client, clock } = item.id;
  const rest = item.content.splice(at);
  const second = new Y.Item(
    Y.createID(client, clock + at),
    null,
    Y.createID(client, clock + at - 1),
    null,
    item.rightOrigin,
    item.parent,
    item.parentSub,
    rest,
  );
  return [withContent(item, item.content), second];
}

function withContent(item: Y.Item, content: Y.Item["content"]): Y.Item {
  return new Y.Item(item.id, null, item.origin, null, item.rightOrigin, item.parent, item.parentSub, content);
}

function leansOn(item: Y.Item): Y.ID[] {
  const parent = item.parent as unknown;
  return [item.origin, item.rightOrigin, parent instanceof Y.ID ? parent : null].filter((id) => id !== null);
}

/** Nothing comes before what it leans on, and each part has about so many bytes. */
function* inOrder(waiting: Map<number, Piece[]>, most: number): Generator<Piece[]> {
  const next = new Map([...waiting].map(([client]) => [client, 0] as [number, number]));
  const head = (client: number) => waiting.get(client)?.[next.get(client) ?? 0];
  const came = ({ client, clock }: Y.ID) => {
    const first = waiting.has(client) ? head(client) : undefined;
    return first === undefined || clock < first.clock;
  };
  let part: Piece[] = [];
  let size = 0;
  for (let left = [...waiting.keys()]; left.length > 0; left = left.filter((client) => head(client) !== undefined)) {
    let stuck = true;
    for (const client of left) {
      // what leans on something that is not there at all waits for it at the other side as it did here
      for (
        let piece = head(client);
        piece && (piece.leansOn.every((id) => id.client === client || came(id)) || (stuck && client === left.at(-1)));
        piece = head(client)
      ) {
        if (part.length > 0 && size + piece.bytes.length > most) {
          yield part;
          part = [];
          size = 0;
        }
        part.push(piece);
        size += piece.bytes.length;
        next.set(client, (next.get(client) ?? 0) + 1);
        stuck = false;
      }
    }
  }
  if (part.length > 0) yield part;
}

type Range = [client: number, clock: number, length: number];

function written(pieces: Piece[], deletions: Range[]): Uint8Array {
  const out = encoding.createEncoder();
  const structs = byClient(pieces, (piece) => piece.client);
  encoding.writeVarUint(out, structs.length);
  for (const [client, of] of structs) {
    encoding.writeVarUint(out, of.length);
    encoding.writeVarUint(out, client);
    encoding.writeVarUint(out, of[0].clock);
    for (const piece of of) encoding.writeUint8Array(out, piece.bytes);
  }
  const ranges = byClient(deletions, ([client]) => client);
  encoding.writeVarUint(out, ranges.length);
  for (const [client, of] of ranges) {
    encoding.writeVarUint(out, client);
    encoding.writeVarUint(out, of.length);
    for (const [, clock, length] of of) {
      encoding.writeVarUint(out, clock);
      encoding.writeVarUint(out, length);
    }
  }
  return encoding.toUint8Array(out);
}

/** Those of the highest first, as Yjs writes them. */
function byClient<T>(all: T[], client: (one: T) => number): [number, T[]][] {
  const groups = new Map<number, T[]>();
  for (const one of all) {
    const of = groups.get(client(one));
    if (of) of.push(one);
    else groups.set(client(one), [one]);
  }
  return [...groups].sort(([one], [other]) => other - one);
}
