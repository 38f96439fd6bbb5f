/** How many shapes and lines organisations are told apart by beside their colours; the page counts alike. */
const SHAPES = 4;

/** Which of them an organisation has, by its name. */
export function shapeOf(organisation: string): number {
  let sum = 0;
  for (let at = 0; at < organisation.length; at++) sum += organisation.charCodeAt(at);
  return sum % SHAPES;
}
