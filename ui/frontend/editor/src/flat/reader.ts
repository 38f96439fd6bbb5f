import type { Node } from "@tiptap/pm/model";
import * as Y from "yjs";
import { type Formats, marksOf } from "./formats";
import { apply, begins, counts, END, elementIn, isGone, isMarker } from "./items";
import { inlineNode, kindOf, ruleNode, type Values } from "./kinds";
import type { Block, Reading } from "./model";

/** The blocks that stand between an item that begins one (or a text's beginning) and another; at least one in a whole text. */
export function readBlocks(reading: Reading, text: Y.Text, from: Y.Item | null, until: Y.Item | null): Block[] {
  const blocks: Block[] = [];
  let open: OpenBlock | null = null;
  let leaf: Y.Item | null = null;
  // tables that are gone stand in the block that goes on behind them
  let gone = 0;
  const end = () => {
    if (open) blocks.push(open.read());
    open = null;
  };
  for (let item = from ?? first(text); item && item !== until; item = item.right) {
    if (item.deleted) continue;
    const element = elementIn(item);
    if (element && isGone(element)) gone += 1;
    else if (begins(item)) {
      end();
      gone = 0;
      if (isMarker(item)) open = new OpenBlock(reading, text, item, null);
      else {
        leaf = item;
        blocks.push(leafBlock(reading, text, item));
      }
    } else {
      if (!open && item.countable) open = new OpenBlock(reading, text, null, leaf);
      if (open && item.countable) {
        open.hide(gone);
        gone = 0;
      }
      open?.take(item);
    }
  }
  end();
  if (blocks.length === 0 && !from && !until) blocks.push(emptyBlock(reading, text));
  return blocks;
}

export function first(text: Y.Text): Y.Item | null {
  return (text as unknown as { _start: Y.Item | null })._start;
}

/** What is shown where nothing is yet. */
export function emptyBlock({ schema }: Reading, text: Y.Text | null): Block {
  const node = schema.nodes.paragraph.create();
  return { node, text, start: null, before: null, hidden: [], ended: false, leaks: [], table: null };
}

function leafBlock(reading: Reading, text: Y.Text, item: Y.Item): Block {
  const element = elementIn(item) as Y.XmlElement;
  const table = element.nodeName === "table" ? reading.table(reading, element) : null;
  const node = table?.node ?? ruleNode(reading.schema, valuesIn(element));
  return { node, text, start: item, before: null, hidden: [], ended: false, leaks: [], table };
}

export function valuesIn(element: Y.XmlElement): Values {
  return element.getAttributes() as Values;
}

/** A block of words while its items are walked. */
class OpenBlock {
  readonly #kind: ReturnType<typeof kindOf>;
  readonly #formats: Formats = {};
  readonly #content: Node[] = [];
  readonly #hidden: number[] = [];
  #letters = "";
  #size = 0;
  #ended = false;

  constructor(
    private readonly reading: Reading,
    private readonly text: Y.Text,
    private readonly start: Y.Item | null,
    private readonly before: Y.Item | null,
  ) {
    this.#kind = kindOf(reading.schema, start ? valuesIn(elementIn(start) as Y.XmlElement) : {});
  }

  take(item: Y.Item): void {
    const { content } = item;
    if (content instanceof Y.ContentFormat) {
      this.#run();
      apply(this.#formats, content);
    } else if (content instanceof Y.ContentString) this.#words(content.str);
    else if (counts(item)) this.#leaf(item);
  }

  /** Units that are not shown. */
  hide(units: number): void {
    for (let unit = 0; unit < units; unit++) this.#hidden.push(this.#size);
    if (units > 0) this.#ended = false;
  }

  read(): Block {
    this.#run();
    // the last unit ends the block; what else ends lines does not belong here
    if (this.#ended) this.#hidden.pop();
    const { schema } = this.reading;
    const node = schema.nodes[this.#kind.name].create(this.#kind.attrs, this.#content);
    const { text, start, before } = this;
    return { node, text, start, before, hidden: this.#hidden, ended: this.#ended, leaks: Object.keys(this.#formats), table: null };
  }

  #words(words: string): void {
    for (const [at, line] of words.split(END).entries()) {
      if (at > 0) {
        this.hide(1);
        this.#ended = true;
      }
      if (line === "") continue;
      this.#letters += line;
      this.#size += line.length;
      this.#ended = false;
    }
  }

  #leaf(item: Y.Item): void {
    const element = elementIn(item);
    const breaks = element?.nodeName === "br";
    const node = element && inlineNode(this.reading.schema, element.nodeName, valuesIn(element));
    if (this.#inCode ? !breaks : !node) {
      this.hide(item.length);
      return;
    }
    this.#ended = false;
    if (this.#inCode) this.#letters += "\n";
    else {
      this.#run();
      this.#content.push((node as Node).mark(marksOf(this.reading.schema, this.#formats, false)));
    }
    this.#size += 1;
  }

  #run(): void {
    if (this.#letters === "") return;
    this.#content.push(this.reading.schema.text(this.#letters, marksOf(this.reading.schema, this.#formats, this.#inCode)));
    this.#letters = "";
  }

  get #inCode(): boolean {
    return this.#kind.name === "codeBlock";
  }
}
