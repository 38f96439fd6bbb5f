import assert from "node:assert/strict";
import { test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { type Node, Slice } from "@tiptap/pm/model";
import { TextSelection } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { anchorAt, type NewAnchor, placeOf } from "../src/anchors";
import { Comments } from "../src/comments";
import { dragged, moveBlock } from "../src/handles";
import type { Anchor } from "../src/settings";
import { meet, Person, seeded } from "./flat-people";
import { Reader } from "./pages";

/** Somebody who reads with comments, and what the page is told of them. */
class Commenter extends Reader {
  readonly lost: string[][];
  readonly moved: [string, NewAnchor][];

  constructor(client: number, update: Uint8Array) {
    const lost: string[][] = [];
    const moved: [string, NewAnchor][] = [];
    super(client, update, Comments, {
      lost: (threads: string[]) => lost.push(threads),
      moved: (thread: string, anchor: NewAnchor) => moved.push([thread, anchor]),
    });
    Object.assign(this, { lost, moved });
    this.lost = lost;
    this.moved = moved;
  }

  /** The threads as the server knows them: nothing here changes what it has. */
  set list(list: Anchor[]) {
    this.storage.list = list.map((one) => ({ ...one }));
    (this.storage.look as () => void)();
  }

  thread(words: string): Anchor {
    const anchor = anchorAt(this.binding.points, this.state, this.at(words), this.at(words, true)) as NewAnchor;
    return { thread: words, start: anchor.start, end: anchor.end, resolved: false } as Anchor;
  }

  select(from: number, to: number): void {
    this.act((tr) => tr.setSelection(TextSelection.create(tr.doc, from, to)));
  }

  cut(): Slice {
    const slice = this.state.selection.content();
    const { cut } = this.plugin.props.handleDOMEvents as Record<string, (view: EditorView, event: Event) => boolean>;
    cut.call(this.plugin as never, this.view, new Event("cut"));
    this.act((tr) => tr.deleteSelection().setMeta("uiEvent", "cut"));
    return slice;
  }

  paste(slice: Slice, at: number): void {
    this.act((tr) => tr.setSelection(TextSelection.create(tr.doc, at)));
    this.act((tr) => tr.replaceSelection(slice).setMeta("paste", true).setMeta("uiEvent", "paste"));
  }

  drop(at: number, moved = true): void {
    const { slice, node } = this.view.dragging as ReturnType<typeof dragged>;
    this.plugin.props.handleDrop?.call(this.plugin as never, this.view, new Event("drop") as DragEvent, slice, moved);
    this.act((tr) => {
      if (moved) (node ?? tr.selection).replace(tr);
      const place = tr.mapping.map(at);
      if (slice.openStart === 0) tr.replaceRangeWith(place, place, slice.content.child(0));
      else tr.replaceRange(place, place, slice);
      tr.setMeta("uiEvent", "drop");
    });
  }

  under({ start, end }: Pick<Anchor, "start" | "end">): string | null {
    const place = placeOf(this.binding.points, { start, end });
    return place && this.state.doc.textBetween(place.from, place.to, "¶");
  }
}

const texts = (doc: Node) => doc.children.map((one) => one.textContent);

test("comments follow words that are cut and pasted, though the server says the old place in between and after", async () => {
  const amina = new Commenter(2, seeded("All states shall act now", "Fees"));
  const server = [amina.thread("shall act"), amina.thread("Fees")];
  amina.list = server;
  amina.select(amina.at("states"), amina.at("act", true));
  const slice = amina.cut();
  await wait(80);
  assert.deepEqual(amina.lost, [["shall act"]]);
  amina.list = server;
  amina.paste(slice, amina.at("Fees", true));
  assert.deepEqual(texts(amina.state.doc), ["All  now", "Feesstates shall act"]);
  assert.deepEqual(
    amina.moved.map(([thread, anchor]) => [thread, anchor.quote, amina.under(anchor)]),
    [["shall act", "shall act", "shall act"]],
  );
  amina.list = server;
  await wait(80);
  assert.deepEqual(amina.lost, [["shall act"], []]);
  assert.deepEqual(
    (amina.storage.list as Anchor[]).map((one) => amina.under(one)),
    ["shall act", "Fees"],
  );
  amina.leave();
});

test("comments follow words over several blocks, into an empty one, and in a block that is pasted whole", () => {
  for (const whole of [false, true]) {
    const amina = new Commenter(2, seeded("Intro", "One two", "Three four", "", "End"));
    amina.list = [amina.thread("two"), amina.thread("Three")];
    amina.select(amina.at(whole ? "One" : "ne two"), amina.at("Three", true));
    const cut = amina.cut();
    amina.paste(whole ? new Slice(cut.content, 0, 0) : cut, amina.at("End") - 2);
    assert.deepEqual(
      amina.moved.map(([thread, anchor]) => [thread, amina.under(anchor)]),
      [
        ["two", "two"],
        ["Three", "Three"],
      ],
    );
    amina.leave();
  }
});

test("comments follow words that are dragged, with what others wrote in them meanwhile", () => {
  const amina = new Commenter(2, seeded("One", "Two three", "Four"));
  const clara = new Person(3, amina.update);
  amina.list = [amina.thread("three")];
  amina.view.dragging = dragged(amina.state.doc, amina.at("Two") - 1);
  clara.act((tr) => tr.insertText("and ", clara.at("three")));
  meet(amina, clara);
  amina.view.dragging = dragged(amina.state.doc, amina.at("Two") - 1);
  amina.drop(0);
  assert.deepEqual(texts(amina.state.doc), ["Two and three", "One", "Four"]);
  amina.select(amina.at("and"), amina.at("three", true));
  amina.view.dragging = { slice: amina.state.selection.content(), move: true };
  amina.drop(amina.at("Four", true));
  assert.deepEqual(texts(amina.state.doc), ["Two ", "One", "Fourand three"]);
  assert.equal(amina.moved.length, 2);
  assert.equal(amina.under(amina.moved[1][1]), "three");
  amina.leave();
});

test("a comment goes with a block that is moved, twice before the server heard of it", () => {
  const amina = new Commenter(2, seeded("One", "Two", "Three"));
  const server = [amina.thread("Three")];
  amina.list = server;
  for (let times = 0; times < 2; times++) {
    const at = amina.at("Three") - 1;
    (amina.storage.carry as (from: number, to: number) => void)(at, at + 7);
    moveBlock(-1, at)(amina.state, (tr) => amina.dispatch(tr));
  }
  amina.list = server;
  assert.deepEqual(texts(amina.state.doc), ["Three", "One", "Two"]);
  assert.equal(amina.moved.length, 2);
  assert.equal(amina.under((amina.storage.list as Anchor[])[0]), "Three");
  amina.leave();
});

test("a comment stays where its words are when these are copied, and goes to no other words", () => {
  const amina = new Commenter(2, seeded("One two", "Three"));
  amina.list = [amina.thread("two")];
  amina.select(amina.at("two"), amina.at("two", true));
  amina.view.dragging = { slice: amina.state.selection.content(), move: false };
  amina.drop(amina.at("Three"), false);
  assert.deepEqual(texts(amina.state.doc), ["One two", "twoThree"]);
  amina.select(amina.at("One"), amina.at("two", true));
  const cut = amina.cut();
  amina.paste(new Slice(amina.state.doc.slice(amina.at("Three"), amina.at("Three", true)).content, 1, 1), 1);
  assert.equal(amina.moved.length, 0);
  amina.paste(cut, 1);
  assert.deepEqual(
    amina.moved.map(([thread, anchor]) => [thread, amina.under(anchor)]),
    [["two", "two"]],
  );
  amina.leave();
});
