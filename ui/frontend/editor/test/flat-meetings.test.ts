import assert from "node:assert/strict";
import { test } from "node:test";
import { TextSelection } from "@tiptap/pm/state";
import { enter, toggleList } from "../src/structure";
import { meet, Person, seeded, shown } from "./flat-people";

type Act = (person: Person) => void;

const caret =
  (words: string, behind = false): Act =>
  (person) =>
    person.act((tr) => tr.setSelection(TextSelection.create(tr.doc, person.at(words, behind))));
const press =
  (words: string, behind = false): Act =>
  (person) => {
    caret(words, behind)(person);
    enter(person.state, (tr) => person.dispatch(tr));
  };
const type =
  (letters: string): Act =>
  (person) =>
    person.act((tr) => tr.insertText(letters));
const put =
  (letters: string, words: string, behind = false): Act =>
  (person) =>
    person.act((tr) => tr.insertText(letters, person.at(words, behind)));
const join =
  (words: string): Act =>
  (person) =>
    person.act((tr) => tr.join(person.at(words) - 1));
const heading =
  (words: string): Act =>
  (person) =>
    person.act((tr) => tr.setNodeMarkup(person.at(words) - 1, person.state.schema.nodes.heading, { level: 1 }));
const list: Act = (person) => {
  caret("E")(person);
  toggleList("bullet")(person.state, (tr) => person.dispatch(tr));
};
const undo: Act = (person) => void person.undo.undo();
const both =
  (...acts: Act[]): Act =>
  (person) =>
    acts.forEach((act) => act(person));
const bold =
  (from: string, to: string, on: boolean): Act =>
  (person) => {
    const mark = person.state.schema.marks.bold;
    const range = [person.at(from), person.at(to, true)] as const;
    person.act((tr) => (on ? tr.addMark(...range, mark.create()) : tr.removeMark(...range, mark)));
  };

/** What two do at once, what comes of it, and what is done then. */
const MEETINGS: [string, Act, Act, string, Act?][] = [
  ["Enter and Enter at one place", press("C"), press("C"), "AB, –, CD, EFGH, IJKL"],
  ["Enter before C and Enter before D", press("C"), press("D"), "AB, C, D, EFGH, IJKL"],
  ["Enter in the middle and a heading", press("C"), heading("AB"), "h1 AB, CD, EFGH, IJKL"],
  [
    "Enter at the end, words there, and words at the end",
    both(press("D", true), type("yy")),
    put("xx", "D", true),
    "ABCDxx, yy, EFGH, IJKL",
  ],
  ["Enter at the beginning and words there", press("E"), put("xx", "E"), "ABCD, –, xxEFGH, IJKL"],
  ["joining and words at the border", join("EFGH"), put("xx", "E"), "ABCDxxEFGH, IJKL"],
  ["joining and a heading", join("EFGH"), heading("AB"), "h1 ABCDEFGH, IJKL"],
  ["joining twice", join("EFGH"), join("EFGH"), "ABCDEFGH, IJKL"],
  ["joining and Enter at the end with words", join("EFGH"), both(press("D", true), type("yy")), "ABCD, yyEFGH, IJKL"],
  ["deleting across and words inside", (one) => one.act((tr) => tr.delete(one.at("C"), one.at("K"))), put("xx", "G"), "ABxxKL"],
  ["a heading and words", heading("EF"), put("xx", "G"), "ABCD, h1 EFxxGH, IJKL"],
  ["a list and the same list", list, list, "ABCD, bullet EFGH, IJKL"],
  ["a heading and a list", heading("EF"), list, "ABCD, h1 bullet EFGH, IJKL"],
  ["Enter, another's words in the second half, undone", press("C"), () => {}, "ABCxxD, EFGH, IJKL", undo],
  ["joining, another's heading, undone", join("EFGH"), heading("AB"), "h1 ABCD, EFGH, IJKL", undo],
  ["bold, and Enter in the middle of it", bold("B", "D", true), press("C"), "A*B*, CD, EFGH, IJKL"],
];

for (const [name, one, other, expected, after] of MEETINGS) {
  test(name, () => {
    for (const clients of [
      [2, 3],
      [3, 2],
    ]) {
      const [amina, clara] = clients.map((client) => new Person(client, seeded("ABCD", "EFGH", "IJKL")));
      one(amina);
      other(clara);
      meet(amina, clara);
      if (name.includes("undone") && name.startsWith("Enter")) put("xx", "D")(clara);
      meet(amina, clara);
      after?.(amina);
      meet(amina, clara);
      for (const person of [amina, clara]) {
        assert.equal(shown(person.state.doc), expected, `clients ${clients}`);
        assert.ok(person.state.doc.eq(person.read()));
      }
    }
  });
}

test("whatever two do to one run of bold, no more than its paragraph is bold", () => {
  const [amina, clara] = [2, 3].map((client) => new Person(client, seeded("ABCD", "EFGH", "IJKL")));
  bold("B", "D", true)(amina);
  meet(amina, clara);
  bold("B", "C", false)(amina);
  bold("C", "D", false)(clara);
  meet(amina, clara);
  assert.match(shown(amina.state.doc), /, EFGH, IJKL$/);
  assert.equal(shown(amina.state.doc), shown(clara.state.doc));
});
