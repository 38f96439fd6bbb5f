type Attributes = Record<string, string | boolean | EventListener>;

/** An element with its attributes, listeners ("onclick") and children. */
export function h<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Attributes = {},
  ...children: (Element | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === "function") element.addEventListener(key.slice(2), value);
    else if (value !== false) element.setAttribute(key, value === true ? "" : value);
  }
  element.append(...children);
  return element;
}

export function button(name: string, face: Element | string, act: () => void, extra: Attributes = {}): HTMLButtonElement {
  return h("button", { type: "button", title: name, "aria-label": name, onclick: act, ...extra }, face);
}
