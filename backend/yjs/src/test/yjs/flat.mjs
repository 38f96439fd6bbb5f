// A text in the flat form: a reader by the letter of docs/document.md, and people who write in it at random.
import * as Y from "yjs";
import { generator, words } from "./session.mjs";
import { canonical, plain } from "./shown.mjs";

const id = (item) => `${item.id.client}:${item.id.clock}`;
const attributes = (type) => plain(type.getAttributes());

const live = (type) => {
  const items = [];
  for (let item = type._start; item !== null; item = item.right) if (!item.deleted) items.push(item);
  return items;
};

/** What a text shows, read from item to item. */
export const body = (text) => {
  const blocks = [];
  const leaks = [];
  let formats = {};
  let block = null;
  let end = -1;
  let place = 0;
  // units of tables that are gone, since the last unit of a block
  let passed = 0;

  const begin = (marker) => {
    block = { id: marker && id(marker), attributes: marker ? attributes(marker.content.type) : {}, runs: [], hidden: [], closed: false };
    block.start = place + (marker ? 1 : 0);
    end = -1;
  };
  const close = () => {
    if (!block) return;
    block.closed = end >= 0;
    blocks.push(block);
    block = null;
  };
  const border = (item) => {
    close();
    passed = 0;
    const open = Object.keys(formats).sort();
    if (open.length > 0) leaks.push({ marker: id(item), formats: open });
    formats = {};
  };
  const unit = () => {
    if (!block) {
      begin(null);
      block.start -= passed;
    }
    if (end >= 0) block.hidden.push(end - block.start);
    end = -1;
    for (; passed > 0; passed--) block.hidden.push(place - passed - block.start);
  };
  const letter = (unitText) => {
    unit();
    if (unitText === "\n") {
      end = place;
    } else {
      const last = block.runs.at(-1);
      if (last?.text !== undefined && canonical(last.formats) === canonical(formats)) last.text += unitText;
      else block.runs.push({ text: unitText, formats });
    }
    place++;
  };
  const embed = (value) => {
    unit();
    block.runs.push({ embed: plain(value), formats });
    place++;
  };

  for (const item of live(text)) {
    const { content } = item;
    if (content instanceof Y.ContentFormat) {
      formats = { ...formats, [content.key]: content.value };
      if (content.value === null) delete formats[content.key];
    } else if (content instanceof Y.ContentString) {
      for (let at = 0; at < content.str.length; at++) letter(content.str[at]);
    } else if (content instanceof Y.ContentEmbed) {
      embed(content.embed);
    } else if (content instanceof Y.ContentType) {
      const { type } = content;
      if (type.nodeName === "b") {
        border(item);
        begin(item);
        place++;
      } else if (type.nodeName === "hr") {
        border(item);
        blocks.push({ id: id(item), name: "hr", attributes: attributes(type) });
        place++;
      } else if (type.nodeName === "table") {
        const read = table(type);
        if (isGone(read)) passed++;
        else {
          border(item);
          blocks.push({ id: id(item), ...read });
        }
        place++;
      } else {
        embed(type);
      }
    }
  }
  close();
  if (blocks.length === 0) {
    begin(null);
    close();
  }
  return { blocks, leaks };
};

const named = (type, name) => live(type).filter((item) => item.content.type?.nodeName === name);

/** What was taken away is there as long as something stands in it. */
const shows = (cell) => cell.body.blocks.some((block) => block.runs === undefined || block.runs.some(seen));

const seen = (run) => run.text !== undefined || ["br", "image", "mention", "footnote"].includes(run.embed?.name);

/** The text goes on as if it were not there. */
const isGone = ({ attributes, columns, rows }) =>
  (attributes.gone === true || columns.length === 0 || rows.every((row) => row.attributes.gone === true)) &&
  !rows.some((row) => row.cells.some(shows));

const table = (type) => ({
  attributes: attributes(type),
  columns: named(type, "col").map((item) => ({ id: id(item), attributes: attributes(item.content.type) })),
  rows: named(type, "row")
    .map((item) => ({
      id: id(item),
      attributes: attributes(item.content.type),
      cells: named(item.content.type, "cell")
        .map((cell) => ({
          id: id(cell),
          attributes: attributes(cell.content.type),
          body: cellBody(cell.content.type),
        }))
        .filter((cell) => cell.attributes.gone !== true || shows(cell)),
    }))
    .filter((row) => row.attributes.gone !== true || row.cells.some(shows)),
});

const cellBody = (cell) => {
  const text = live(cell).find((item) => item.content.type instanceof Y.XmlText);
  return body(text ? text.content.type : new Y.Doc().getText("none"));
};

const OFF = { bold: null, italic: null, link: null };

/** Several people write at once, carefully and carelessly, undo, and meet again. */
export const write = (seed) => {
  const random = generator(seed);
  const below = (n) => Math.floor(random() * n);
  const one = (list) => list[below(list.length)];
  const chance = (p) => random() < p;
  let columns = 0;

  const formats = () => ({ ...OFF, ...(chance(0.3) && { bold: true }), ...(chance(0.2) && { link: `https://${below(3)}.org` }) });

  /** The places of units, none within a surrogate pair. */
  const units = (text) => {
    const all = [];
    let place = 0;
    for (const item of live(text)) {
      if (!item.countable) continue;
      for (let at = 0; at < item.length; at++, place++) {
        const letter = item.content instanceof Y.ContentString ? item.content.str[at] : "";
        if (!/[\udc00-\udfff]/.test(letter)) all.push({ place, letter, name: item.content.type?.nodeName, type: item.content.type });
      }
    }
    all.push({ place, letter: "", name: "" });
    return all;
  };

  const marker = (text, place) => {
    const element = new Y.XmlElement("b");
    text.insertEmbed(place, element, {});
    if (chance(0.5)) element.setAttribute(one(["kind", "list", "own"]), one(["h1", "bullet", "ordered", "?"]));
    if (chance(0.3)) element.setAttribute("indent", 1 + below(9));
    return element;
  };

  const newTable = () => {
    const element = new Y.XmlElement("table");
    const names = [`${seed}-${columns++}`, `${seed}-${columns++}`];
    element.insert(0, [
      ...names.map((name) => {
        const column = new Y.XmlElement("col");
        column.setAttribute("id", name);
        return column;
      }),
      row(names),
      row(names.slice(1)),
    ]);
    return element;
  };
  const row = (names) => {
    const element = new Y.XmlElement("row");
    element.insert(0, names.map(cell));
    return element;
  };
  const cell = (name) => {
    const element = new Y.XmlElement("cell");
    element.setAttribute("c", name);
    if (chance(0.3)) element.setAttribute("header", true);
    if (chance(0.95)) {
      const text = new Y.XmlText();
      element.insert(0, [text]);
      text.insertEmbed(0, new Y.XmlElement("b"), {});
      text.insert(1, "\n");
    }
    return element;
  };

  const inTable = (type) => {
    const rows = named(type, "row").map((item) => item.content.type);
    const cells = rows.flatMap((each) => named(each, "cell").map((item) => item.content.type));
    const texts = cells.flatMap((each) => each.toArray()).filter((each) => each instanceof Y.XmlText);
    one([
      () => texts.length > 0 && edit(one(texts)),
      () => texts.length > 0 && edit(one(texts)),
      () => type.length > 0 && type.delete(below(type.length), 1),
      () => [type, ...rows, ...cells].length > 0 && one([type, ...rows, ...cells]).setAttribute("gone", true),
      () => texts.forEach((text) => text.delete(0, text.length)),
      () =>
        type.insert(below(type.length + 1), [
          row(
            type
              .toArray()
              .filter((each) => each.nodeName === "col")
              .map((each) => each.getAttribute("id")),
          ),
        ]),
      () => rows.length > 0 && one(rows).insert(0, [cell(one([`${seed}-0`, `${seed}-1`, "none"]))]),
    ])();
  };

  const edit = (text) => {
    const all = units(text);
    const chosen = one(all);
    const range = (most) => {
      const from = below(all.length);
      const to = Math.min(all.length - 1, from + 1 + below(most));
      return [all[from].place, all[to].place - all[from].place];
    };
    const markers = all.filter(({ name }) => name === "b");
    const tables = all.filter(({ name }) => name === "table");
    const type = () => text.insert(chosen.place, one(words), chance(0.8) ? formats() : undefined);
    one([
      type,
      type,
      type,
      () => {
        text.insert(chosen.place, "\n", { ...OFF });
        marker(text, chosen.place + 1);
      },
      () => {
        marker(text, chosen.place);
        text.insert(chosen.place + 1, `${one(words)}\n`, { ...OFF });
      },
      () => text.insert(chosen.place, "\n", chance(0.5) ? { ...OFF } : undefined),
      () => marker(text, chosen.place),
      () => text.delete(...range(3)),
      () => text.delete(...range(12)),
      () => {
        const { place } = markers.length > 0 ? one(markers) : { place: 0 };
        if (place > 0) text.delete(place - 1, 2);
      },
      () => text.format(...range(5), chance(0.5) ? { bold: true } : { bold: null, link: null }),
      () => text.format(...range(all.length), one([{ bold: true }, { italic: true }, { bold: null }, { link: "https://a.org" }])),
      () => markers.length > 0 && one(markers).type.setAttribute(one(["kind", "align", "checked"]), one(["h1", "h2", "code", true, 3])),
      () => markers.length > 0 && one(markers).type.removeAttribute(one(["kind", "list"])),
      () => {
        const element = new Y.XmlElement(one(["hr", "br", "image", "mention", "footnote", "widget"]));
        text.insertEmbed(chosen.place, element, chance(0.5) ? {} : { bold: true });
        element.setAttribute("label", one(words));
      },
      () => chance(0.2) && text.insertEmbed(chosen.place, { odd: one(words) }, {}),
      () => text.insertEmbed(chosen.place, newTable(), {}),
      () => tables.length > 0 && inTable(one(tables).type),
      () => tables.length > 0 && inTable(one(tables).type),
    ])();
  };

  const people = 2 + below(2);
  const updates = [];
  const docs = [];
  const queues = [];
  const undo = [];
  for (let i = 0; i < people; i++) {
    const doc = new Y.Doc();
    doc.clientID = 1 + below(0xffffffff);
    doc.on("update", (update, _origin, _doc, transaction) => {
      if (!transaction.local) return;
      updates.push(update);
      queues.forEach((queue, other) => other !== i && queue.push(update));
    });
    queues.push([]);
    docs.push(doc);
    undo.push(new Y.UndoManager(doc.getText("body"), { captureTimeout: 0 }));
  }
  const deliver = (i) => queues[i].splice(0).forEach((update) => Y.applyUpdate(docs[i], update));

  if (chance(0.8)) {
    docs[0].transact(() => {
      const text = docs[0].getText("body");
      text.insertEmbed(0, new Y.XmlElement("b"), {});
      text.insert(1, "ABCD\n");
      text.insertEmbed(6, new Y.XmlElement("b"), {});
      text.insert(7, "EFGH\n");
    });
    docs.forEach((_, i) => deliver(i));
  }
  const steps = 5 + below(40);
  for (let step = 0; step < steps; step++) {
    const i = below(people);
    if (chance(0.2)) deliver(i);
    if (chance(0.08)) undo[i].undo();
    else if (chance(0.04)) undo[i].redo();
    else docs[i].transact(() => edit(docs[i].getText("body")));
  }
  while (queues.some((queue) => queue.length)) docs.forEach((_, i) => deliver(i));
  return { doc: docs[0], updates };
};
