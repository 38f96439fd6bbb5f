import assert from "node:assert/strict";
import { test } from "node:test";
import * as Y from "yjs";
import { divide } from "../src/parts";

/** Takes updates in as the server does: nothing may lean on what has not come, nothing may be left out. */
class Strict {
  readonly doc = new Y.Doc();

  take(update: Uint8Array): void {
    const have = Y.decodeStateVector(Y.encodeStateVector(this.doc));
    const { structs, ds } = Y.decodeUpdate(update);
    const ends = new Map<number, number>();
    for (const struct of structs) {
      assert.equal(struct instanceof Y.Skip, false, "a gap");
      assert.equal(struct.id.clock, ends.get(struct.id.client) ?? have.get(struct.id.client) ?? 0, "not what comes next");
      ends.set(struct.id.client, struct.id.clock + struct.length);
    }
    const there = (client: number) => Math.max(have.get(client) ?? 0, ends.get(client) ?? 0);
    for (const struct of structs) {
      if (!(struct instanceof Y.Item)) continue;
      const parent = struct.parent as unknown;
      for (const id of [struct.origin, struct.rightOrigin, parent instanceof Y.ID ? parent : null]) {
        if (id) assert.equal(id.clock < there(id.client), true, "leans on what has not come");
      }
    }
    for (const [client, ranges] of ds.clients) {
      for (const { clock, len } of ranges) assert.equal(clock + len <= there(client), true, "deletes what has not come");
    }
    Y.applyUpdate(this.doc, update);
    assert.equal(this.doc.store.pendingStructs, null);
  }
}

const BIG = 5_000;

function given(doc: Y.Doc, to: Strict, most = 1_000, largest = BIG) {
  const { parts, oversized } = divide(Y.encodeStateAsUpdate(doc, Y.encodeStateVector(to.doc)), most, largest);
  parts.forEach((part) => to.take(part));
  return { parts, oversized };
}

const same = (one: Y.Doc, other: Y.Doc) =>
  assert.deepEqual(one.getXmlFragment("default").toJSON(), other.getXmlFragment("default").toJSON());

function image(doc: Y.Doc, src: string): Y.XmlElement {
  const element = new Y.XmlElement("image");
  element.setAttribute("src", src);
  element.setAttribute("alt", "A map");
  doc.getXmlFragment("default").push([element]);
  return element;
}

test("what is short enough goes as it is", () => {
  const update = Uint8Array.of(0, 0);
  assert.deepEqual(divide(update, 2, 2), { parts: [update], oversized: [] });
});

test("many pictures go one by one", () => {
  const doc = new Y.Doc();
  const server = new Strict();
  for (let each = 0; each < 40; each++) image(doc, `data:${String(each).padEnd(800, "x")}`);
  const { parts, oversized } = given(doc, server);
  assert.equal(parts.length > 20, true);
  assert.equal(
    parts.every((part) => part.length < 2_500),
    true,
  );
  assert.deepEqual(oversized, []);
  same(doc, server.doc);
});

test("a long text is cut, but not through a letter", () => {
  const doc = new Y.Doc();
  const server = new Strict();
  const text = new Y.XmlText();
  doc.getXmlFragment("default").push([text]);
  text.insert(0, `x${"👩🏽‍🌾 يوم 工作 ".repeat(2_000)}`);
  text.format(100, 5_000, { bold: true });
  text.delete(50, 700);
  const { parts } = given(doc, server);
  assert.equal(
    parts.every((part) => part.length < 1_500),
    true,
  );
  same(doc, server.doc);
  assert.equal(server.doc.getXmlFragment("default").toString().includes("\ufffd"), false);
});

test("many deletions go in parts too", () => {
  const doc = new Y.Doc();
  const server = new Strict();
  const text = new Y.XmlText();
  doc.getXmlFragment("default").push([text]);
  text.insert(0, "ab".repeat(2_000));
  given(doc, server);
  for (let at = 0; at < 2_000; at++) text.delete(at, 1);
  const { parts } = given(doc, server);
  assert.equal(parts.length > 3, true);
  same(doc, server.doc);
});

test("what nobody takes is named, the rest arrives, and both sides agree once it is deleted here", () => {
  const doc = new Y.Doc();
  const server = new Strict();
  image(doc, "data:small");
  const huge = image(doc, `data:${"A".repeat(BIG)}`);
  image(doc, "data:after");
  const { oversized } = given(doc, server);
  assert.equal(oversized.length, 1);
  const item = Y.getItem(doc.store, Y.createID(oversized[0].client, oversized[0].clock)) as Y.Item;
  assert.equal(item.parent, huge);
  assert.equal(item.parentSub, "src");
  doc.transact((transaction) => huge._item?.delete(transaction));
  assert.deepEqual(given(doc, server).oversized, []);
  same(doc, server.doc);
  assert.equal(server.doc.getXmlFragment("default").length, 2);
});

test("whatever several devices wrote while away arrives, in an order that holds", () => {
  for (let round = 0; round < 60; round++) {
    let seed = round + 1;
    const random = (below: number) => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed % below;
    };
    const devices = [1, 2, 3, 4].map((id) => Object.assign(new Y.Doc(), { clientID: id * 1_000 + random(1_000) }));
    const server = new Strict();
    for (let act = 0; act < 120; act++) {
      const doc = devices[random(4)];
      const fragment = doc.getXmlFragment("default");
      const at = random(fragment.length + 1);
      const there = fragment.get(Math.min(at, fragment.length - 1));
      switch (random(6)) {
        case 0:
          image(doc, "p".repeat(random(1_500)));
          break;
        case 1:
          fragment.insert(at, [new Y.XmlText("Words ".repeat(random(400)))]);
          break;
        case 2:
          if (there instanceof Y.XmlText) there.insert(random(there.length + 1), "more ".repeat(random(200)));
          break;
        case 3:
          if (there instanceof Y.XmlText && there.length > 2) there.delete(0, random(there.length));
          break;
        case 4:
          if (there instanceof Y.XmlElement && random(3) === 0) fragment.delete(Math.min(at, fragment.length - 1), 1);
          break;
        default:
          Y.applyUpdate(doc, Y.encodeStateAsUpdate(devices[random(4)]));
      }
      if (random(40) === 0) given(doc, server, 300 + random(3_000));
    }
    for (const doc of devices) Y.applyUpdate(devices[0], Y.encodeStateAsUpdate(doc));
    given(devices[0], server, 300 + random(3_000));
    same(devices[0], server.doc);
    assert.deepEqual(Y.encodeStateVector(devices[0]), Y.encodeStateVector(server.doc));
  }
});
