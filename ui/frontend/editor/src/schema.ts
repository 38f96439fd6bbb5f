import type { Extensions } from "@tiptap/core";
import Image from "@tiptap/extension-image";
import { TableKit } from "@tiptap/extension-table";
import StarterKit from "@tiptap/starter-kit";
import { OwnDirection } from "./direction";
import { Footnote } from "./nodes";
import { Deletion, Insertion } from "./suggestions";

/** What a text can be made of. A kind of node is never taken away again. */
export function schema(): Extensions {
  return [
    StarterKit.configure({
      undoRedo: false,
      trailingNode: false,
      heading: { levels: [1, 2, 3, 4] },
      link: { openOnClick: false, protocols: ["http", "https", "mailto"], defaultProtocol: "https" },
    }),
    Image.configure({ allowBase64: true }),
    TableKit.configure({ table: { resizable: false } }),
    Footnote,
    OwnDirection,
    Insertion,
    Deletion,
  ];
}
