/** Lines on a square of 20, drawn in the colour of the text around them. */
const LINES: Record<string, string> = {
  undo: "M7.5 4 4 7.5 7.5 11M4 7.5h7.5a4.25 4.25 0 0 1 0 8.5H8",
  redo: "M12.5 4 16 7.5 12.5 11M16 7.5H8.5a4.25 4.25 0 0 0 0 8.5H12",
  link: "M8.5 11.5a3 3 0 0 0 4.2 0l3-3a3 3 0 0 0-4.2-4.2l-1 1M11.5 8.5a3 3 0 0 0-4.2 0l-3 3a3 3 0 0 0 4.2 4.2l1-1",
  bullets: "M8 5h8.5M8 10h8.5M8 15h8.5M4 5h.01M4 10h.01M4 15h.01",
  numbers: "M9 5h7.5M9 10h7.5M9 15h7.5M3.5 4.2 4.7 3.5V7M3.4 12.9c0-1.3 2.2-1.3 2.2 0 0 .8-2.2 1.7-2.2 3h2.3",
  quote: "M4 6v8M8 6h8.5M8 10h8.5M8 14h5.5",
  table: "M3.5 4.5h13v11h-13zM3.5 8.5h13M8 8.5v7M12.5 8.5v7",
  "row-add": "M3.5 3.5h13v5h-13zM10 11.5v6M7 14.5h6",
  "column-add": "M3.5 3.5h5v13h-5zM14.5 7v6M11.5 10h6",
  "row-remove": "M3.5 3.5h13v5h-13zM7 14h6",
  "column-remove": "M3.5 3.5h5v13h-5zM11.5 10h6",
  "header-row": "M3.5 4.5h13v11h-13zM3.5 6h13M3.5 7.5h13M3.5 9h13M10 9v6.5",
  picture: "M3.5 4.5h13v11h-13zM3.5 13l3.5-3.5 3 3 2.5-2.5 4 4M12.8 7.7h.01",
  footnote: "M3.5 15 7 5.5 10.5 15M4.8 12h4.4M14 9V3.5l-1.5 1",
  find: "M13 13l3.5 3.5M14.5 9a5.5 5.5 0 1 1-11 0 5.5 5.5 0 0 1 11 0Z",
  outline: "M4 5h12M7 10h9M7 15h9",
  previous: "M10 16V4M5 9l5-5 5 5",
  next: "M10 4v12M5 11l5 5 5-5",
  close: "M5 5l10 10M15 5 5 15",
};

/** What has no drawing has its letters. */
export function icon(name: string, letters: string): SVGElement | string {
  const lines = LINES[name];
  if (!lines) return letters;
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  for (const [key, value] of Object.entries({ viewBox: "0 0 20 20", class: "editor-icon", "aria-hidden": "true" }))
    svg.setAttribute(key, value);
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", lines);
  svg.append(path);
  return svg;
}
