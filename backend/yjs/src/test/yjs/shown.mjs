// What a document shows, as plain JSON.
import * as Y from "yjs";

export const plain = (value) => {
  if (value instanceof Uint8Array) return { bytes: Buffer.from(value).toString("base64") };
  if (typeof value === "bigint") return Number(value);
  if (value instanceof Y.Doc) return value.guid;
  if (value instanceof Y.XmlElement || value instanceof Y.XmlText) return node(value);
  if (value instanceof Y.Text) return delta(value);
  if (value instanceof Y.Map) return map(value);
  if (value instanceof Y.Array) return value.toArray().map(plain);
  if (value instanceof Y.AbstractType) return null;
  if (Array.isArray(value)) return value.map(plain);
  if (value !== null && typeof value === "object") {
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, plain(each)]));
  }
  return value === undefined ? null : value;
};

const map = (type) => Object.fromEntries([...type.entries()].map(([key, value]) => [key, plain(value)]));

export const canonical = (value) =>
  JSON.stringify(value, (_key, each) =>
    each !== null && typeof each === "object" && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );

/** Runs, where neighbours with the same formats are one. */
const delta = (text) => {
  const runs = [];
  for (const { insert, attributes = {} } of text.toDelta()) {
    const last = runs.at(-1);
    if (typeof insert === "string" && typeof last?.text === "string" && canonical(last.formats) === canonical(attributes)) {
      last.text += insert;
    } else if (typeof insert === "string") {
      runs.push({ text: insert, formats: attributes });
    } else {
      runs.push({ embed: plain(insert), formats: attributes });
    }
  }
  return { runs };
};

/** Elements and texts; a malformed update may have put anything beside them. */
const nodes = (type) =>
  type
    .toArray()
    .filter((child) => child instanceof Y.XmlElement || child instanceof Y.XmlText)
    .map(node);

const node = (type) =>
  type instanceof Y.XmlText
    ? delta(type)
    : {
        name: type.nodeName,
        attributes: plain(type.getAttributes()),
        children: nodes(type),
      };

export const shown = (doc) => ({
  xml: nodes(doc.getXmlFragment("xml")),
  text: delta(doc.getText("text")),
  map: map(doc.getMap("map")),
  array: doc.getArray("array").toArray().map(plain),
});
