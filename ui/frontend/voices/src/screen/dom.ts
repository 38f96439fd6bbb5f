export type Child = Node | string | null | undefined | false;
type Attributes = Record<string, string | number | boolean | undefined | ((event: Event) => void)>;

/** An element with its attributes, listeners ("onclick") and children; never from markup. */
export function h<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === "function") element.addEventListener(key.slice(2), value);
    else if (value !== false && value !== undefined) element.setAttribute(key, value === true ? "" : String(value));
  }
  element.append(...children.filter((child): child is Node | string => child !== null && child !== undefined && child !== false));
  return element;
}

export function button(label: string, act: () => void, look = ""): HTMLButtonElement {
  return h("button", { type: "button", class: look || false, onclick: act }, label);
}

let ids = 0;

export function newId(): string {
  return `e${++ids}`;
}

/** A labelled field whose hint and error are read out with it. */
export interface Field<E extends HTMLElement> {
  root: HTMLElement;
  input: E;
  fail(message: string): void;
  clear(): void;
}

export function field<E extends HTMLElement>(label: string, input: E, hint = ""): Field<E> {
  const id = newId();
  const error = h("p", { id: `${id}-error`, class: "error", role: "alert" });
  input.id = id;
  input.setAttribute("aria-describedby", hint ? `${id}-hint ${id}-error` : `${id}-error`);
  const root = h(
    "div",
    { class: "field" },
    h("label", { for: id }, label),
    hint && h("p", { id: `${id}-hint`, class: "hint" }, hint),
    error,
    input,
  );
  const clear = () => {
    error.textContent = "";
    input.removeAttribute("aria-invalid");
  };
  input.addEventListener("input", clear);
  const fail = (message: string) => {
    error.textContent = message;
    input.setAttribute("aria-invalid", "true");
    input.focus();
  };
  return { root, input, fail, clear };
}

/** What a form does when it is sent: its own act instead of loading another page. */
export function submitting(act: () => Promise<void>): (event: Event) => void {
  return (event) => {
    event.preventDefault();
    void act();
  };
}

/** A group of boxes or dots under one question. */
export function choices(legend: Child, hint: string, ...options: HTMLElement[]): Field<HTMLFieldSetElement> {
  const id = newId();
  const error = h("p", { id: `${id}-error`, class: "error", role: "alert" });
  const set = h(
    "fieldset",
    { "aria-describedby": `${id}-error`, tabindex: -1 },
    h("legend", {}, legend),
    hint && h("p", { class: "hint" }, hint),
    error,
    ...options,
  );
  const clear = () => {
    error.textContent = "";
  };
  const fail = (message: string) => {
    error.textContent = message;
    (set.querySelector("input") ?? set).focus();
  };
  set.addEventListener("change", clear);
  return { root: set, input: set, clear, fail };
}

export function choice(
  type: "checkbox" | "radio",
  name: string,
  label: string,
  checked: boolean,
  changed: (on: boolean) => void,
  hint = "",
): HTMLElement {
  const id = newId();
  const input = h("input", { type, name, id, checked, "aria-describedby": hint ? `${id}-hint` : false });
  input.addEventListener("change", () => changed(input.checked));
  return h(
    "div",
    { class: "choice" },
    input,
    h("label", { for: id }, h("span", {}, label), hint && h("span", { class: "hint", id: `${id}-hint` }, hint)),
  );
}

/** A box that takes effect by itself: on or off. */
export function toggle(name: string, label: string, on: boolean, changed: (on: boolean) => void, hint = ""): HTMLElement {
  const root = choice("checkbox", name, label, on, changed, hint);
  root.classList.add("switch");
  root.querySelector("input")?.setAttribute("role", "switch");
  return root;
}

/** The last words wait in the element itself, so that they are read out however late they come. */
export function live(): HTMLElement {
  return h("p", { role: "status", "aria-live": "polite", class: "live" });
}
