import { shapeOf } from "./shapes";

export function safeColour(colour: string): string {
  return /^#[0-9a-fA-F]{6}$/.test(colour) ? colour : "#777777";
}

/** A coloured dot in the shape of its organisation, so that nobody has to tell colours apart. */
export function dotOf(colour: string, organisation: string): HTMLElement {
  const dot = document.createElement("span");
  dot.className = `dot dot-${shapeOf(organisation)}`;
  dot.style.background = safeColour(colour);
  return dot;
}

/** Black or white, whichever reads better on a colour. */
export function readable(colour: string): string {
  const [red, green, blue] = [1, 3, 5]
    .map((at) => parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.179 ? "#000000" : "#ffffff";
}
