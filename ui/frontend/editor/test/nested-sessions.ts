import { getSchema } from "@tiptap/core";
import { joinBackward, lift, setBlockType, splitBlock, wrapIn } from "@tiptap/pm/commands";
import { Node } from "@tiptap/pm/model";
import { liftListItem, sinkListItem, splitListItem, wrapInList } from "@tiptap/pm/schema-list";
import { type Command, EditorState, Plugin, TextSelection, type Transaction } from "@tiptap/pm/state";
import StarterKit from "@tiptap/starter-kit";
import {
  absolutePositionToRelativePosition,
  ProsemirrorBinding,
  relativePositionToAbsolutePosition,
  ySyncPluginKey,
  yXmlFragmentToProseMirrorRootNode,
} from "y-prosemirror";
import * as Y from "yjs";
import { type Hand, type Play, Session, type Tally } from "./sessions";

const schema = getSchema([StarterKit.configure({ undoRedo: false, trailingNode: false })]);
const { listItem, bulletList, blockquote, heading, paragraph } = schema.nodes;

/** The first of several that can be done. */
const first =
  (...commands: Command[]): Command =>
  (state, dispatch) =>
    commands.some((command) => command(state, dispatch));

/** Somebody in an editor on y-prosemirror, as it is. */
class NestedHand implements Hand {
  readonly doc: Y.Doc;
  readonly fragment: Y.XmlFragment;
  readonly #binding: ProsemirrorBinding;
  readonly #undo: Y.UndoManager;
  state: EditorState;

  readonly acts: Record<string, Command> = {
    enter: first(splitListItem(listItem), splitBlock),
    join: (state, dispatch) => {
      const { $from } = state.selection;
      return joinBackward(state.apply(state.tr.setSelection(TextSelection.create(state.doc, $from.start()))), dispatch);
    },
    heading: setBlockType(heading, { level: 2 }),
    paragraph: setBlockType(paragraph),
    list: first(liftListItem(listItem), wrapInList(bulletList)),
    indent: sinkListItem(listItem),
    outdent: liftListItem(listItem),
    quote: (state, dispatch) => {
      const quoted = Array.from({ length: state.selection.$from.depth }, (_, at) => state.selection.$from.node(at + 1).type);
      return quoted.includes(blockquote) ? lift(state, dispatch) : wrapIn(blockquote)(state, dispatch);
    },
  };

  constructor(client: number, update: Uint8Array) {
    this.doc = Object.assign(new Y.Doc(), { clientID: client });
    Y.applyUpdate(this.doc, update);
    this.fragment = this.doc.getXmlFragment("default");
    this.#binding = new ProsemirrorBinding(this.fragment);
    const sync = { type: this.fragment, doc: this.doc, binding: this.#binding, snapshot: null, prevSnapshot: null };
    const plugin = new Plugin({ key: ySyncPluginKey, state: { init: () => sync, apply: (_tr, value) => value } });
    this.state = EditorState.create({ doc: this.read(), plugins: [plugin] });
    this.#binding.initView({
      hasFocus: () => false,
      dispatch: (tr: Transaction) => (this.state = this.state.apply(tr)),
      state: this.state,
    });
    Object.defineProperty(this.#binding.prosemirrorView, "state", { get: () => this.state });
    (this.#binding as unknown as { _forceRerender(): void })._forceRerender();
    this.#undo = new Y.UndoManager(this.fragment, { trackedOrigins: new Set([ySyncPluginKey]), captureTimeout: 0 });
  }

  dispatch(tr: Transaction): void {
    this.state = this.state.apply(tr);
    const { mux } = this.#binding as unknown as { mux(work: () => void): void };
    if (tr.docChanged) mux(() => this.#binding._prosemirrorChanged(this.state.doc));
  }

  undo(): void {
    this.#undo.undo();
  }

  read(): Node {
    const doc = yXmlFragmentToProseMirrorRootNode(this.fragment, schema);
    return Node.fromJSON(schema, doc.toJSON());
  }

  comment(from: number, to: number) {
    const { mapping } = this.#binding;
    const [start, end] = [from, to].map((at) => absolutePositionToRelativePosition(at, this.fragment, mapping as never));
    return () => {
      const [first, last] = [start, end].map((place) =>
        relativePositionToAbsolutePosition(this.doc, this.fragment, place, mapping as never),
      );
      return first === null || last === null ? null : { from: first, to: last };
    };
  }
}

function seeded(): Uint8Array {
  const doc = Object.assign(new Y.Doc(), { clientID: 1 });
  doc.getXmlFragment("default").push([new Y.XmlElement("paragraph")]);
  return Y.encodeStateAsUpdate(doc);
}

export function playNested(play: Play): Tally {
  const update = seeded();
  const hands = [11, 12, 13].map((client) => new NestedHand(client + (play.seed % 2 ? 0 : (20 - client) * 2), update));
  const meet = () => {
    for (const one of hands)
      for (const other of hands)
        if (one !== other) Y.applyUpdate(other.doc, Y.encodeStateAsUpdate(one.doc, Y.encodeStateVector(other.doc)));
  };
  return new Session({ hands, meet }, play).run();
}
