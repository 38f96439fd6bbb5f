import { type Extensions, Node } from "@tiptap/core";
import { Code } from "@tiptap/extension-code";
import { CodeBlock } from "@tiptap/extension-code-block";
import Image from "@tiptap/extension-image";
import { Table, TableCell, TableHeader, TableRow } from "@tiptap/extension-table";
import StarterKit from "@tiptap/starter-kit";
import { BlockAttributes } from "./block-attributes";
import { OwnDirection } from "./direction";
import { Footnote } from "./nodes";
import { Subscript, Superscript } from "./raised";
import { Deletion, Insertion, Proposed } from "./suggestion-marks";
import { ReachableTable } from "./table-view";

/** A row of blocks, and tables between them; nothing else holds blocks. */
const Text = Node.create({ name: "doc", topNode: true, content: "(block | table)+" });

/**
 * What a text can be made of. A kind of node is never taken away again.
 *
 * @param title whose a suggestion is, by its id
 */
export function schema(title: (suggestion: string) => string = () => ""): Extensions {
  return [
    StarterKit.configure({
      document: false,
      bulletList: false,
      orderedList: false,
      listItem: false,
      listKeymap: false,
      blockquote: false,
      code: false,
      codeBlock: false,
      undoRedo: false,
      trailingNode: false,
      heading: { levels: [1, 2, 3, 4, 5, 6] },
      link: { openOnClick: false, protocols: ["http", "https", "mailto"], defaultProtocol: "https" },
    }),
    Text,
    // two people may make the same words code and bold
    Code.extend({ excludes: "code" }),
    Superscript,
    Subscript,
    CodeBlock.extend({ marks: "insertion deletion" }),
    Image.configure({ allowBase64: true, inline: true }),
    Table.extend({ group: "table" }).configure({ resizable: true, cellMinWidth: 48, View: ReachableTable }),
    TableRow,
    TableHeader,
    TableCell,
    Footnote,
    BlockAttributes,
    OwnDirection,
    Insertion.configure({ title }),
    Deletion.configure({ title }),
    Proposed,
  ];
}
