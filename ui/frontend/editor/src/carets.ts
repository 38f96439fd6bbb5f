import { CollaborationCaret } from "@tiptap/extension-collaboration-caret";
import type { HocuspocusProvider } from "@hocuspocus/provider";
import type { Author } from "./settings";

/** Where others write: a line in their organisation's colour, with their name and organisation. */
export function carets(provider: HocuspocusProvider, author: Author) {
  return CollaborationCaret.configure({
    provider,
    user: { name: author.name, organisation: author.organisation, brief: author.brief, color: safeColour(author.colour), person: author.id },
    render: (user: Record<string, string>) => {
      const caret = document.createElement("span");
      caret.className = "caret";
      caret.style.borderColor = user.color;
      caret.style.color = user.color;
      const label = document.createElement("span");
      label.className = "caret-name";
      label.style.backgroundColor = user.color;
      label.style.color = readable(user.color);
      label.textContent = [user.name, user.brief ?? user.organisation].filter(Boolean).join(" · ");
      caret.append(label);
      return caret;
    },
  });
}

export function safeColour(colour: string): string {
  return /^#[0-9a-fA-F]{6}$/.test(colour) ? colour : "#777777";
}

/** Black or white, whichever reads better on a colour. */
export function readable(colour: string): string {
  const [red, green, blue] = [1, 3, 5]
    .map((at) => parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.179 ? "#000000" : "#ffffff";
}
