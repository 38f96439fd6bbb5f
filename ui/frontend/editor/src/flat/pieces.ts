import type { Node } from "@tiptap/pm/model";
import type * as Y from "yjs";
import { between, type Formats } from "./formats";
import { END, element, MARKER, type Piece } from "./items";
import { elementOf, leafValues, valuesOf } from "./kinds";
import type { Token } from "./tokens";

/** What is written for a row of units. */
export function pieces(rest: Token[], newTable: (node: Node) => Y.XmlElement): Piece[] {
  const all: Piece[] = [];
  const letters = (text: string, formats: Formats) => {
    const last = all.at(-1);
    if (last && typeof last.content === "string" && last.content !== END && Object.keys(between(last.formats, formats)).length === 0)
      last.content += text;
    else if (text !== "") all.push({ content: text, formats });
  };
  for (const token of rest) {
    switch (token.kind) {
      case "open":
        all.push({ content: element(MARKER, valuesOf(token.node)), formats: {} });
        break;
      case "close":
        all.push({ content: END, formats: {} });
        break;
      case "letters":
        for (const [at, line] of token.text.split(/\r\n|\r|\n/).entries()) {
          if (at > 0) all.push({ content: element("br", {}), formats: token.formats });
          letters(line, token.formats);
        }
        break;
      case "leaf":
      case "block":
        if (token.node.type.name === "table") {
          all.push({ content: newTable(token.node), formats: {} });
        } else {
          const name = elementOf(token.node);
          if (name) all.push({ content: element(name, leafValues(token.node)), formats: token.kind === "leaf" ? token.formats : {} });
        }
    }
  }
  return all;
}
