export type Shortcut = "toolbar" | "find" | "link" | "comment" | "suggest" | "suggestions" | "help";

/** What a key pressed in the text asks for, beside what Tiptap knows. */
export function shortcut(event: KeyboardEvent): Shortcut | null {
  // AltGr is Ctrl and Alt on some keyboards, and writes letters
  const ctrl = (event.ctrlKey || event.metaKey) && !event.getModifierState("AltGraph");
  const key = event.key.toLowerCase();
  if (event.altKey && key === "f10") return "toolbar";
  if (ctrl && !event.altKey && key === "f") return "find";
  if (ctrl && key === "k") return "link";
  if (ctrl && event.altKey && event.code === "KeyM") return "comment";
  if (ctrl && event.altKey && event.code === "KeyS") return "suggest";
  if (ctrl && event.altKey && event.code === "KeyJ") return "suggestions";
  if (ctrl && key === "/") return "help";
  return null;
}
