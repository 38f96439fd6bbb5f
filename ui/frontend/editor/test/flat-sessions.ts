import { Fragment, Slice } from "@tiptap/pm/model";
import { type Command, TextSelection } from "@tiptap/pm/state";
import {
  addColumnAfter,
  addRowAfter,
  CellSelection,
  deleteColumn,
  deleteRow,
  deleteTable,
  isInTable,
  mergeCells,
  splitCell,
  TableMap,
  toggleHeaderRow,
} from "@tiptap/pm/tables";
import { backspace, enter, indent, setKind, toggleList, toggleQuote } from "../src/structure";
import { meet, Person, schema, seeded } from "./flat-people";
import { type Hand, type Play, Session, type Tally, whole } from "./sessions";

/** What the two editors both know. */
export const PLAIN = [
  ...["type", "type", "type", "type", "delete", "delete", "across", "enter", "enter", "join", "heading", "paragraph"],
  ...["list", "indent", "outdent", "quote", "bold", "unbold"],
] as const;

/** What a text has beside words. */
export const RICH = [
  ...PLAIN,
  ...["link", "insertion", "deletion", "picture", "break", "rule", "code", "paste", "unindent"],
  ...["table", "row", "column", "row-remove", "column-remove", "table-remove", "split", "header"],
] as const;

class FlatHand implements Hand {
  readonly acts: Record<string, Command>;
  session!: Session;

  constructor(readonly person: Person) {
    const mark =
      (name: string, attrs: Record<string, string>): Command =>
      (state, dispatch) => {
        const { $from, from } = state.selection;
        const to = whole(state.doc, Math.min($from.end(), from + 3), 1);
        if (to > from && $from.parent.type.allowsMarkType(state.schema.marks[name]))
          dispatch?.(state.tr.addMark(from, to, state.schema.marks[name].create(attrs)));
        return true;
      };
    const leaf =
      (name: string, attrs: Record<string, unknown> = {}): Command =>
      (state, dispatch) => {
        if (!state.selection.$from.parent.type.spec.code)
          dispatch?.(state.tr.replaceSelectionWith(state.schema.nodes[name].create(attrs), false));
        return true;
      };
    this.acts = {
      enter,
      join: (state, dispatch) => atStart(state, dispatch, backspace),
      unindent: indent(-1),
      heading: setKind(2),
      paragraph: setKind(0),
      code: setKind("code"),
      list: toggleList("bullet"),
      indent: indent(1),
      outdent: indent(-1),
      quote: toggleQuote,
      link: mark("link", { href: "https://example.org" }),
      insertion: mark("insertion", { id: "one" }),
      deletion: mark("deletion", { id: "two" }),
      picture: leaf("image", { src: "data:," }),
      break: leaf("hardBreak"),
      rule: (state, dispatch) => {
        dispatch?.(state.tr.insert(state.selection.$from.after(), state.schema.nodes.horizontalRule.create()));
        return true;
      },
      paste: (state, dispatch) => {
        const lines = [1, 2, 3].map(() => state.schema.nodes.paragraph.create(null, state.schema.text(this.session.words(this, 2))));
        dispatch?.(state.tr.replaceSelection(new Slice(Fragment.from(lines), 1, 1)));
        return true;
      },
      table: (state, dispatch) => {
        if (isInTable(state)) return false;
        const cell = () =>
          state.schema.nodes.tableCell.create(
            null,
            state.schema.nodes.paragraph.create(null, state.schema.text(this.session.words(this, 1))),
          );
        const rows = [0, 1].map(() => state.schema.nodes.tableRow.create(null, [cell(), cell()]));
        dispatch?.(state.tr.insert(state.selection.$from.after(1), state.schema.nodes.table.create(null, rows)));
        return true;
      },
      row: addRowAfter,
      column: addColumnAfter,
      "row-remove": deleteRow,
      "column-remove": deleteColumn,
      "table-remove": deleteTable,
      header: toggleHeaderRow,
      split: splitCell,
      merge: (state, dispatch) => {
        if (!isInTable(state)) return false;
        const { $from } = state.selection;
        const table = $from.node(1);
        const map = TableMap.get(table);
        const start = $from.start(1);
        const selection = CellSelection.create(state.doc, start + map.map[0], start + map.map[map.map.length - 1]);
        return mergeCells(state.apply(state.tr.setSelection(selection)), dispatch);
      },
    };
  }

  get state() {
    return this.person.state;
  }

  dispatch: Hand["dispatch"] = (tr) => this.person.dispatch(tr);

  undo(): void {
    this.person.undo.undo();
  }

  read() {
    return this.person.read();
  }

  comment(from: number, to: number) {
    const { points } = this.person.binding;
    const start = points.pointFrom(this.state.doc, from);
    const end = points.pointAt(this.state.doc, to);
    return () => {
      const [first, last] = [start && points.find(start), end && points.find(end)];
      return first == null || last == null ? null : { from: first, to: last };
    };
  }
}

const atStart = (state: Parameters<Command>[0], dispatch: Parameters<Command>[1], command: Command) => {
  const start = state.selection.$from.start();
  return command(state.apply(state.tr.setSelection(TextSelection.create(state.doc, start))), dispatch);
};

export function playFlat(play: Play): Tally {
  const update = seeded("");
  const hands = [11, 12, 13].map((client) => new FlatHand(new Person(client + (play.seed % 2 ? 0 : (20 - client) * 2), update)));
  const session = new Session({ hands, meet: () => meet(...hands.map((hand) => hand.person)) }, play);
  for (const hand of hands) hand.session = session;
  return session.run();
}

export { schema };
