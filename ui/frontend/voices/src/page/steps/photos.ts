import type { Bytes } from "../../format/bytes";
import { cleaned, photoLimit } from "../../format/photos";
import { Refusal } from "../../format/refusal";
import { button, field, h, live } from "../../screen/dom";
import type { App, Step } from "../app";
import { move, placeOf, walking } from "./walk";

/** Photos are cleaned the moment they are taken; nothing of the file's name or history stays. */
export const photos: Step = (app) => {
  const at = placeOf(app, "photos");
  const said = live();
  const input = h("input", { type: "file", accept: "image/jpeg,image/png,image/webp", multiple: true });
  const adding = field(app.say("photos.add"), input, app.say("photos.hint", { count: photoLimit }));
  adding.root.classList.add("file");
  input.addEventListener("change", () => void take(app, [...(input.files ?? [])], adding.fail, at));
  const taken = app.draft.photos.map((photo, index) =>
    h(
      "li",
      {},
      app.say("photos.one", { number: index + 1, size: Math.max(1, Math.round(photo.bytes.length / 1024)) }),
      " ",
      button(app.say("photos.remove", { number: index + 1 }), () => remove(app, index, at)),
    ),
  );
  const full = app.draft.photos.length >= photoLimit;
  return {
    heading: app.say("photos.title"),
    body: [
      h("p", {}, app.say("photos.text")),
      h("p", { class: "note" }, app.say("photos.turned")),
      taken.length > 0 && h("ul", { class: "plain" }, ...taken),
      !full && adding.root,
      said,
      walking(app, at, () => move(app, at, 1), taken.length ? "next" : "photos.none"),
    ],
  };
};

async function take(app: App, files: File[], fail: (message: string) => void, at: number): Promise<void> {
  try {
    for (const file of files) {
      if (app.draft.photos.length >= photoLimit) throw new Refusal("photo-count");
      app.draft.photos.push(cleaned(new Uint8Array(await file.arrayBuffer()) as Bytes));
    }
    app.go(at);
  } catch (refusal) {
    fail(app.say(`refusal.${refusal instanceof Refusal ? refusal.reason : "photo-broken"}`));
  }
}

function remove(app: App, index: number, at: number): void {
  app.draft.photos.splice(index, 1).forEach(({ bytes }) => bytes.fill(0));
  app.go(at);
}
