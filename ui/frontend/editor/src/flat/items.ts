import * as Y from "yjs";
import { between, type Formats } from "./formats";

/**
 * Edits of a text at its items, where Yjs's own by index would walk the whole text for every letter, and take formats to
 * run on from block to block.
 */
export const MARKER = "b";
const LEAVES = ["hr", "table"];
/** What is seen where it stands. */
const SHOWN = ["br", "image", "mention", "footnote", "hr"];
export const END = "\n";

/** A place in a text: between two items, with the formats of what stands to its left in the block. */
export interface Spot {
  left: Y.Item | null;
  right: Y.Item | null;
  formats: Formats;
}

/** Something to write: letters or an element, as they look. */
export interface Piece {
  content: string | Y.XmlElement;
  formats: Formats;
}

export function elementIn(item: Y.Item): Y.XmlElement | null {
  return item.content instanceof Y.ContentType && item.content.type instanceof Y.XmlElement ? item.content.type : null;
}

/** True for what begins a block: a marker, or a leaf that is a block of its own. */
export function begins(item: Y.Item): boolean {
  if (item.deleted) return false;
  const element = elementIn(item);
  if (!element) return false;
  return element.nodeName === MARKER || (LEAVES.includes(element.nodeName) && !isGone(element));
}

/**
 * Was this table taken away, or everything of which it consists, and nobody wrote in it since? Then the text goes on as if it
 * were not there.
 */
export function isGone(table: Y.XmlElement): boolean {
  return table.nodeName === "table" && (Boolean(table.getAttribute("gone")) || !hasPlaces(table)) && !showsIn(table);
}

/** Has a table a row and a column? */
function hasPlaces(table: Y.XmlElement): boolean {
  const parts = table.toArray().filter((one): one is Y.XmlElement => one instanceof Y.XmlElement);
  return parts.some((one) => one.nodeName === "col") && parts.some((one) => one.nodeName === "row" && !one.getAttribute("gone"));
}

/** Is there anything to be seen in a table, row, cell or its text? */
function showsIn(type: Y.XmlElement | Y.XmlText): boolean {
  for (let item = type._start; item; item = item.right) {
    if (item.deleted || !item.countable) continue;
    const element = elementIn(item);
    const inner = item.content instanceof Y.ContentType ? item.content.type : null;
    if (inner instanceof Y.XmlText && showsIn(inner)) return true;
    if (element && !(type instanceof Y.XmlText) && showsIn(element)) return true;
    if (
      type instanceof Y.XmlText &&
      (element ? SHOWN.includes(element.nodeName) : item.content instanceof Y.ContentString && /[^\n]/.test(item.content.str))
    )
      return true;
  }
  return false;
}

export function isMarker(item: Y.Item | null): boolean {
  return item !== null && elementIn(item)?.nodeName === MARKER;
}

export function counts(item: Y.Item): boolean {
  return !item.deleted && item.countable;
}

export function apply(formats: Formats, { key, value }: { key: string; value: unknown }): void {
  if (value === null) delete formats[key];
  else formats[key] = value;
}

/** The place behind so many units of a block that begins with this item; right behind the last of them. */
export function spot(transaction: Y.Transaction, first: Y.Item | null, before: Y.Item | null, units: number): Spot {
  const at: Spot = { left: first ? first.left : before, right: first, formats: {} };
  let left = units;
  while (left > 0 && at.right) {
    if (counts(at.right)) {
      split(transaction, at.right, left);
      left -= at.right.length;
    }
    forward(at);
  }
  return at;
}

/** Makes an item end behind so many units; a letter of two stays whole, as Yjs would put something else in place of each half. */
function split(transaction: Y.Transaction, item: Y.Item, units: number): void {
  if (item.length <= units) return;
  const cuts = item.content instanceof Y.ContentString && /[\ud800-\udbff]/.test(item.content.str.charAt(units - 1));
  const end = cuts ? units + 1 : units;
  if (item.length > end) Y.getItemCleanStart(transaction, Y.createID(item.id.client, item.id.clock + end));
}

function forward(at: Spot): void {
  const item = at.right as Y.Item;
  if (begins(item)) at.formats = {};
  else if (!item.deleted && item.content instanceof Y.ContentFormat) apply(at.formats, item.content);
  at.left = item;
  at.right = item.right;
}

/** Writes pieces at a place; what stands behind them looks as before. */
export function write(transaction: Y.Transaction, text: Y.Text, place: Spot, pieces: Piece[]): void {
  const at = { ...place, formats: { ...place.formats } };
  if (pieces.length > 0) meet(at, pieces[0].formats);
  const behind = { ...at.formats };
  let formats: Formats = { ...at.formats };
  for (const { content, formats: wanted } of pieces) {
    for (const [key, value] of Object.entries(between(formats, wanted)))
      insert(transaction, text, at, new Y.ContentFormat(key, value as object));
    insert(transaction, text, at, typeof content === "string" ? new Y.ContentString(content) : new Y.ContentType(content));
    formats = typeof content !== "string" && [MARKER, ...LEAVES].includes(content.nodeName) ? {} : wanted;
  }
  for (const [key, value] of Object.entries(between(formats, behind))) {
    if (concerns(at.right, key, value)) insert(transaction, text, at, new Y.ContentFormat(key, value as object));
  }
  moved(text);
}

/** Goes on to behind formats that begin or end here, if what is written looks so. */
function meet(at: Spot, wanted: Formats): void {
  const ahead = { ...at, formats: { ...at.formats } };
  const differs = () => Object.keys(between(ahead.formats, wanted)).length > 0;
  while (differs() && ahead.right && (ahead.right.deleted || ahead.right.content instanceof Y.ContentFormat)) {
    const { deleted, content } = ahead.right;
    if (!deleted && content instanceof Y.ContentFormat) {
      if ((wanted[content.key] ?? null) !== content.value) return;
      forward(ahead);
      Object.assign(at, ahead, { formats: { ...ahead.formats } });
    } else forward(ahead);
  }
}

/** Is this format's value of any weight for what stands here? */
function concerns(right: Y.Item | null, key: string, value: unknown): boolean {
  let item = right;
  for (; item && !counts(item); item = item.right) {
    if (!item.deleted && item.content instanceof Y.ContentFormat && item.content.key === key) return false;
  }
  return value === null || (item !== null && !begins(item));
}

function insert(transaction: Y.Transaction, text: Y.Text, at: Spot, content: Y.Item["content"]): void {
  const { doc } = transaction;
  const { left, right } = at;
  const id = Y.createID(doc.clientID, Y.getState(doc.store, doc.clientID));
  const item = new Y.Item(id, left, left?.lastId ?? null, right, right?.id ?? null, text, null, content);
  item.integrate(transaction, 0);
  at.left = item;
}

/** Deletes so many units behind a place; formats stay, and tables that are gone: another may write in them. */
export function remove(transaction: Y.Transaction, text: Y.Text, place: Spot, units: number): void {
  let left = units;
  for (let item = place.right; item && left > 0; item = item.right) {
    if (!counts(item)) continue;
    split(transaction, item, left);
    left -= item.length;
    if (elementIn(item)?.nodeName !== "table") item.delete(transaction);
  }
  moved(text);
}

/** Sets formats of so many units behind a place, all in one block; null takes one away. */
export function format(transaction: Y.Transaction, text: Y.Text, place: Spot, units: number, set: Formats): void {
  for (const [key, value] of Object.entries(set))
    formatOne(transaction, text, { ...place, formats: { ...place.formats } }, units, key, value);
  moved(text);
}

function formatOne(transaction: Y.Transaction, text: Y.Text, at: Spot, units: number, key: string, value: unknown): void {
  let before = at.formats[key] ?? null;
  if (before !== value) insert(transaction, text, at, new Y.ContentFormat(key, value as object));
  let left = units;
  while (at.right && left > 0) {
    const item: Y.Item = at.right;
    if (counts(item)) {
      split(transaction, item, left);
      left -= item.length;
    } else if (!item.deleted && item.content instanceof Y.ContentFormat && item.content.key === key) {
      before = item.content.value;
      item.delete(transaction);
    }
    forward(at);
  }
  if (before !== value && concerns(at.right, key, before)) insert(transaction, text, at, new Y.ContentFormat(key, before as object));
}

/** Ends formats at a block's end that would run on into the next. */
export function close(transaction: Y.Transaction, text: Y.Text, next: Y.Item, keys: string[]): void {
  const at: Spot = { left: next.left, right: next, formats: {} };
  for (const key of keys) insert(transaction, text, at, new Y.ContentFormat(key, null as unknown as object));
  moved(text);
}

/**
 * Yjs tidies formats of a text after others' changes, and takes them to run on over markers then: what begins anew in a block
 * would be taken away as if it went on. It does so where it thinks that there are formats.
 */
export function keepFormats(text: Y.Text): void {
  Object.defineProperty(text, "_hasFormatting", { configurable: true, get: () => false, set: () => {} });
}

/** Yjs keeps places it found in a text; they are no longer where they were. */
function moved(text: Y.Text): void {
  const kept = (text as unknown as { _searchMarker: unknown[] | null })._searchMarker;
  if (kept) kept.length = 0;
}

/** Sets or takes away attributes of an element, so that they are those wanted; others stay. */
export function setValues(element: Y.XmlElement, before: Record<string, unknown>, after: Record<string, unknown>): void {
  for (const [key, value] of Object.entries(between(before, after))) {
    if (value === null) element.removeAttribute(key);
    else element.setAttribute(key, value as string);
  }
}

export function element(name: string, values: Record<string, unknown>): Y.XmlElement {
  const made = new Y.XmlElement(name);
  for (const [key, value] of Object.entries(values)) made.setAttribute(key, value as string);
  return made;
}
