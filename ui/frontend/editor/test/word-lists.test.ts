import assert from "node:assert/strict";
import { test } from "node:test";
import { isBullet, numberOf, wordLists } from "../src/word-lists";

/** What a label says: a number, a bullet, or words that stay. */
function said(label: string, before = 0): number | "bullet" | "words" {
  return numberOf(label, before) ?? (isBullet(label) ? "bullet" : "words");
}

test("labels that number: figures, letters and roman numbers", () => {
  const labels: [string, number][] = [
    ["1.", 1],
    ["12", 12],
    ["(2)", 2],
    ["1.2.", 2],
    ["1.2.3", 3],
    ["a)", 1],
    ["(c)", 3],
    ["D.", 4],
    ["l)", 12],
    ["m)", 13],
    ["i.", 1],
    ["IV.", 4],
    ["(xviii)", 18],
    ["aa.", 27],
  ];
  for (const [label, number] of labels) assert.equal(said(label), number, label);
});

test("bullets are one sign, also where a font of its own makes them of letters", () => {
  for (const label of ["", "·", "§", "o", "v", "q", "n", "l", "ü", "Ø", "à", "-", "–", "•", "\uf0b7", "➢", "★", "🔹"])
    assert.equal(said(label), "bullet", label);
});

test("labels that are neither stay as words", () => {
  const labels = ["Article 5", "Article 5.", "Section 1.01", "一、", "一", "أ.", "أ", "أ-", "①", "١.", "1-", "civil.", "No. 3", "ii", ")"];
  for (const label of labels) assert.equal(said(label), "words", label);
});

test("a letter says the number after the one before", () => {
  const count = (labels: string[]) => {
    let before = 0;
    return labels.map((label) => (before = Number(said(label, before))));
  };
  const upTo = (last: number) => [...Array(last)].map((_, at) => at + 1);
  assert.deepEqual(count([..."abcdefghijklmnopqrstuvwxyz"].map((letter) => `${letter})`)), upTo(26));
  assert.deepEqual(count("i ii iii iv v vi vii viii ix x xi xii".split(" ").map((letters) => `(${letters})`)), upTo(12));
  assert.equal(said("l.", 49), 50);
  assert.equal(said("c.", 99), 100);
  assert.equal(said("bb.", 27), 28);
  assert.equal(said("ii.", 34), 35);
});

/** A paragraph of Word's, as much of it as is looked at. */
class Paragraph {
  readonly dataset: Record<string, string> = {};
  previousElementSibling: unknown = null;

  constructor(
    readonly level: number,
    private label: string | null,
    private readonly words: string,
  ) {}

  getAttribute = () => `text-indent:-18pt;mso-list:l0 level${this.level} lfo1`;
  matches = () => true;
  querySelector() {
    const of = this;
    return {
      get textContent() {
        return of.label ?? "";
      },
      set textContent(text: string) {
        of.label = text;
      },
      remove: () => (of.label = null),
    };
  }

  get shown(): string {
    const { list, indent, start } = this.dataset;
    const kind = [list, indent && `>${indent}`, start && `from ${start}`].filter(Boolean);
    return [...kind, (this.label ?? "") + this.words].join(" ");
  }
}

function pasted(...labels: [string, number?][]): string[] {
  const items = labels.map(([label, level], at) => new Paragraph(level ?? 1, label, `w${at}`));
  items.forEach((item, at) => (item.previousElementSibling = items[at - 1] ?? null));
  wordLists({ querySelectorAll: () => items } as unknown as Document);
  return items.map(({ shown }) => shown);
}

test("a list numbers on where it was numbered, and nothing of a label that is words is lost", () => {
  assert.deepEqual(pasted(["h)\u00a0\u00a0 "], ["i)\u00a0"], ["j)"]), ["ordered from 8 w0", "ordered w1", "ordered w2"]);
  assert.deepEqual(pasted(["Article 5\u00a0\u00a0 "], ["1."], ["أ. ", 2], ["2."]), [
    "Article 5 w0",
    "ordered w1",
    ">1 أ. w2",
    "ordered w3",
  ]);
  assert.deepEqual(pasted(["1."], ["v\u00a0\u00a0", 2], ["q", 3], ["2."]), ["ordered w0", "bullet >1 w1", "bullet >2 w2", "ordered w3"]);
  assert.deepEqual(pasted(["1."], ["一、"], ["2."]), ["ordered w0", "一、 w1", "ordered from 2 w2"]);
});
