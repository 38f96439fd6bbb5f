import { Mark } from "@tiptap/core";

/** Letters above the line, as in m², or below it, as in CO₂; none are both. */
function beside(name: "superscript" | "subscript", tag: "sup" | "sub", align: "super" | "sub") {
  return Mark.create({
    name,
    excludes: "superscript subscript",
    parseHTML: () => [
      { tag: `${tag}:not(.footnote)` },
      { style: "vertical-align", getAttrs: (value: string) => (value.trim() === align ? {} : false) },
    ],
    renderHTML: ({ HTMLAttributes }) => [tag, HTMLAttributes, 0],
    addKeyboardShortcuts() {
      return { [tag === "sup" ? "Mod-." : "Mod-,"]: () => this.editor.commands.toggleMark(name) };
    },
  });
}

export const Superscript = beside("superscript", "sup", "super");
export const Subscript = beside("subscript", "sub", "sub");
