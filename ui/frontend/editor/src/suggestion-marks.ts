import { Mark } from "@tiptap/core";

interface Titled {
  /** Whose a suggestion is, by its id. */
  title(id: string): string;
}

/** Words somebody proposes to put in or to take out; who, and when, is told by the suggestion of this id. */
function tracked(name: "insertion" | "deletion", tag: "ins" | "del") {
  return Mark.create<Titled>({
    name,
    inclusive: false,
    excludes: name,
    addOptions: () => ({ title: () => "" }),
    addAttributes: () => ({
      id: { default: "", parseHTML: (element: HTMLElement) => element.dataset.id, renderHTML: ({ id }) => ({ "data-id": id as string }) },
    }),
    parseHTML: () => [{ tag: `${tag}[data-id]` }],
    renderHTML({ mark, HTMLAttributes }) {
      const title = this.options.title(mark.attrs.id as string);
      return [tag, { ...HTMLAttributes, class: "suggestion", ...(title ? { title } : {}) }, 0];
    },
  });
}

export const Insertion = tracked("insertion", "ins");
export const Deletion = tracked("deletion", "del");

/** Formats somebody proposes for these words; several may. */
export const Proposed = Mark.create({
  name: "proposed",
  inclusive: false,
  excludes: "",
  addAttributes: () => ({ id: { default: "", rendered: false }, formats: { default: "{}", rendered: false } }),
  renderHTML: () => ["span", { class: "suggestion proposed" }, 0],
});
