// A few people write at once, lose each other, undo, and meet again.
import * as Y from "yjs";

export const generator = (seed) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
};

export const words = [
  "a",
  "b",
  "water",
  " ",
  "é",
  "水",
  "سلام",
  "😀",
  "👩‍👩‍👧",
  "x😀y",
  "\n",
  "long passage of text ",
  '"\\',
  "\u0000",
  "\ufeff",
];

/**
 * Plays a session. Where surrogate pairs are cut, documents of Yjs itself may differ: a place looked up without a change
 * there cuts a pair for one person alone.
 */
export const play = (seed, cutting) => {
  const random = generator(seed);
  const below = (n) => Math.floor(random() * n);
  const one = (list) => list[below(list.length)];
  const chance = (p) => random() < p;

  const formats = () => {
    const chosen = {};
    if (chance(0.4)) chosen.bold = chance(0.6) ? true : null;
    if (chance(0.3)) chosen.link = chance(0.6) ? { href: `https://${one(words)}`, n: below(3) } : null;
    if (chance(0.2)) chosen[`comment--${below(3)}`] = chance(0.6) ? {} : null;
    return chosen;
  };
  const set = () => Object.fromEntries(Object.entries(formats()).filter(([, value]) => value !== null));
  const value = () =>
    one([
      () => one(words),
      () => below(1000),
      () => -below(100000),
      () => random() * 1e6,
      () => random() / 1e9,
      () => 2 ** below(60),
      () => -0.5,
      () => true,
      () => null,
      () => [1, [one(words)], {}],
      () => ({ k: { v: one(words) }, n: [null] }),
      () => new Uint8Array([1, 2, below(256)]),
      () => BigInt(below(1e9)) * 4000001n,
      () => 0.1,
      () => false,
    ])();

  const listed = () => {
    const chosen = value();
    return typeof chosen === "bigint" ? [undefined, { n: chosen }] : chosen;
  };

  /** The places in a text; those within a surrogate pair only where pairs may be cut. */
  const places = (text) => {
    const letters = text
      .toDelta()
      .map(({ insert }) => (typeof insert === "string" ? insert : "-"))
      .join("");
    return Array.from({ length: letters.length + 1 }, (_, at) => at).filter(
      (at) => cutting || !/^[\ud800-\udbff][\udc00-\udfff]$/.test(letters.slice(Math.max(at - 1, 0), at + 1)),
    );
  };

  const writeText = (text) => {
    const all = places(text);
    const at = one(all);
    const from = below(all.length);
    const range = (most) => {
      const to = Math.min(all.length - 1, from + 1 + below(most));
      return [all[from], all[to] - all[from]];
    };
    one([
      () => text.insert(at, one(words) + one(words), chance(0.5) ? set() : undefined),
      () => text.insert(text.length, one(words)),
      () => text.insert(at, one(words)),
      () => text.delete(...range(1)),
      () => text.delete(...range(6)),
      () => text.format(...range(all.length), formats()),
      () => text.format(...range(all.length), formats()),
      () => text.insertEmbed(at, { mention: one(words), n: random() }, set()),
      () => chance(0.2) && text.insertEmbed(at, new Y.XmlElement("widget"), {}),
    ])();
  };

  const tree = (depth) => {
    if (chance(0.5) || depth === 0) {
      const text = new Y.XmlText();
      text.insert(0, one(words) + one(words));
      if (chance(0.4)) text.applyDelta([{ insert: one(words), attributes: set() }]);
      return text;
    }
    if (chance(0.15)) {
      const table = new Y.XmlElement("table");
      table.insert(
        0,
        [0, 1].map(() => {
          const row = new Y.XmlElement("tableRow");
          row.insert(
            0,
            [0, 1].map(() => {
              const cell = new Y.XmlElement("tableCell");
              cell.setAttribute("colwidth", [below(100)]);
              const paragraph = new Y.XmlElement("paragraph");
              paragraph.insert(0, [tree(0)]);
              cell.insert(0, [paragraph]);
              return cell;
            }),
          );
          return row;
        }),
      );
      return table;
    }
    const element = new Y.XmlElement(one(["paragraph", "heading", "bulletList"]));
    if (chance(0.5)) element.setAttribute("level", value());
    element.insert(
      0,
      Array.from({ length: below(3) }, () => tree(depth - 1)),
    );
    return element;
  };

  const within = (type) => {
    const children = type.toArray().filter((child) => child instanceof Y.XmlElement || child instanceof Y.XmlText);
    return children.length && chance(0.7) ? one(children) : null;
  };

  const writeXml = (fragment) => {
    let type = fragment;
    for (let next = within(type); next !== null; next = within(type)) {
      type = next;
      if (type instanceof Y.XmlText) return writeText(type);
    }
    one([
      () => type.insert(below(type.length + 1), [tree(2)]),
      () => type.insert(below(type.length + 1), [tree(1), tree(0)]),
      () => type.length && type.delete(below(type.length), 1),
      () => type !== fragment && type.setAttribute(one(["level", "id"]), value()),
      () => type !== fragment && type.removeAttribute(one(["level", "id"])),
    ])();
  };

  const shared = () =>
    one([
      () => new Y.Map([["k", value()]]),
      () => Y.Array.from([listed(), listed()]),
      () => new Y.Text(one(words)),
      () => new Y.XmlElement("note"),
      () => new Y.Doc({ guid: `sub${below(5)}` }),
    ])();

  const writeMap = (map) => {
    const key = one(["k", "l", "m"]);
    const there = map.get(key);
    if (chance(0.4) && there instanceof Y.Map) writeMap(there);
    else if (chance(0.4) && there instanceof Y.Text && !(there instanceof Y.XmlText)) writeText(there);
    else if (chance(0.2)) map.delete(key);
    else map.set(key, chance(0.25) ? shared() : value());
  };

  const writeArray = (array) => {
    const length = array.length;
    one([
      () => array.insert(below(length + 1), [listed(), one(words), listed()]),
      () => array.push([below(10)]),
      () => array.insert(below(length + 1), [chance(0.3) ? shared() : listed()]),
      () => {
        const at = below(length);
        length && array.delete(at, 1 + below(Math.min(3, length - at)));
      },
    ])();
  };

  const people = 2 + below(3);
  const updates = [];
  const docs = [];
  const queues = [];
  const undo = [];
  for (let i = 0; i < people; i++) {
    const doc = new Y.Doc();
    doc.clientID = chance(0.1) ? i : 1 + below(0xffffffff);
    doc.on("update", (update, _origin, _doc, transaction) => {
      if (!transaction.local) return;
      updates.push(update);
      queues.forEach((queue, other) => other !== i && queue.push(update));
    });
    queues.push([]);
    docs.push(doc);
    undo.push(
      new Y.UndoManager([doc.getXmlFragment("xml"), doc.getText("text"), doc.getMap("map"), doc.getArray("array")], { captureTimeout: 0 }),
    );
  }

  const deliver = (i) => {
    const queue = queues[i].splice(0);
    if (chance(0.2)) queue.reverse();
    queue.forEach((update) => Y.applyUpdate(docs[i], update));
  };

  const steps = 5 + below(40);
  for (let step = 0; step < steps; step++) {
    const i = below(people);
    const doc = docs[i];
    if (chance(0.2)) deliver(i);
    if (chance(0.08)) {
      undo[i].undo();
      continue;
    }
    if (chance(0.04)) {
      undo[i].redo();
      continue;
    }
    doc.transact(() => {
      for (let times = 1 + (chance(0.3) ? below(4) : 0); times > 0; times--) {
        one([
          () => writeXml(doc.getXmlFragment("xml")),
          () => writeXml(doc.getXmlFragment("xml")),
          () => writeText(doc.getText("text")),
          () => writeMap(doc.getMap("map")),
          () => writeArray(doc.getArray("array")),
        ])();
      }
    });
  }
  while (queues.some((queue) => queue.length)) docs.forEach((_, i) => deliver(i));
  return { doc: docs[0], updates };
};
