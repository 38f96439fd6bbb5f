/** Lists as Word puts them on the clipboard: paragraphs that name their level, with the number or bullet as letters before the words. */
export function wordLists(page: Document): void {
  const numbers = new Map<string, number>();
  const heard = new Map<string, number>();
  let before: Element | null = null;
  for (const item of [...page.querySelectorAll<HTMLElement>("[style*='mso-list']")]) {
    const [, list, depth] = /mso-list:\s*(l\d+)\s+level(\d+)/.exec(item.getAttribute("style") ?? "") ?? [];
    if (!list || !depth || !item.matches("p,h1,h2,h3,h4,h5,h6")) continue;
    const label = item.querySelector("[style*='mso-list:Ignore'],[style*='mso-list: Ignore']");
    const said = label?.textContent?.trim() ?? "";
    const number = numberOf(said, heard.get(`${list} ${depth}`) ?? 0);
    if (number === null && !isBullet(said)) (label as Element).textContent = `${said} `;
    else {
      label?.remove();
      item.dataset.list = number === null ? "bullet" : "ordered";
    }
    if (Number(depth) > 1) item.dataset.indent = String(Math.min(8, Number(depth) - 1));
    // numbers of deeper levels begin again below another item, and all of them behind what is no item
    if (item.previousElementSibling !== before) numbers.clear();
    for (const level of numbers.keys()) if (Number(level) > Number(depth)) numbers.delete(level);
    if (number !== null && number !== (numbers.get(depth) ?? 0) + 1) item.dataset.start = String(number);
    numbers.set(depth, number ?? 0);
    if (number !== null) heard.set(`${list} ${depth}`, number);
    before = item;
  }
}

/** One sign at most: of any kind, or a letter that is a bullet in a font of its own. A letter or number of another script numbers. */
export function isBullet(label: string): boolean {
  return /^(?:[^.)\u0100-\u{10ffff}]|[^\p{L}\p{N}.)])?$/u.test(label);
}

/**
 * The number that 1., 2.3, (2), c) or iv. says; null if it says none.
 *
 * @param before the number of the item before: what a letter says may be told only by that
 */
export function numberOf(label: string, before: number): number | null {
  const [, said, end] = /^\(?(?:\d+\.)*(\d+|[a-z]+)([.)]*)$/i.exec(label) ?? [];
  if (!said) return null;
  if (/^\d+$/.test(said)) return Number(said);
  if (!end) return null;
  const readings = [roman(said.toLowerCase()), alphabetic(said.toLowerCase())].filter((one) => one !== null);
  const next = readings.find((one) => one === before + 1);
  // alone, c, d, l and m are rather letters than 100, 500, 50 and 1000
  return next ?? (/^[cdlm]$/i.test(said) ? readings[1] : readings[0]) ?? null;
}

/** a to z, then aa, bb, as Word goes on. */
function alphabetic(letters: string): number | null {
  return /^(.)\1*$/.test(letters) ? (letters.length - 1) * 26 + letters.charCodeAt(0) - 96 : null;
}

function roman(letters: string): number | null {
  if (!/^m{0,3}(cm|cd|d?c{0,3})(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})$/.test(letters)) return null;
  const values: Record<string, number> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 };
  return [...letters].reduce((sum, letter, at) => {
    const next = letters[at + 1];
    return sum + (next && values[next] > values[letter] ? -1 : 1) * values[letter];
  }, 0);
}
