import type { Status, Withdrawn } from "../../contract";
import { hex } from "../../format/bytes";
import { button, h, live } from "../../screen/dom";
import type { Texts } from "../../screen/words";
import { actions, type Step } from "../app";
import { leave } from "../exit";
import { authOf, current, opened } from "../returned";
import { server } from "../server";

/** Taking back: from one organisation or from all, said plainly before and honestly after. */
export const withdraw: Step = (app) => {
  const holding = current(opened(app).status);
  const one = (organisation: string, name: string) =>
    button(app.say("withdraw.one", { name }), () => app.show(sure(organisation, name)), "wide");
  return {
    heading: app.say("status.withdraw"),
    body: [
      h("p", {}, app.say("withdraw.text")),
      h(
        "div",
        { class: "stack" },
        ...(holding.length > 1 ? holding.map(({ organisation, name }) => one(organisation, name)) : []),
        button(app.say("withdraw.all"), () => app.show(sure(null, "")), "wide"),
      ),
      h("p", { class: "hint" }, app.say("withdraw.use")),
      actions(button(app.say("back"), () => app.go("status"))),
    ],
  };
};

const sure =
  (organisation: string | null, name: string): Step =>
  (app) => {
    const said = live();
    const act = async () => {
      said.textContent = app.say("loading");
      try {
        const done = await server.withdraw({ ...authOf(app), withdraw: hex(opened(app).keys.withdraw), organisation });
        markWithdrawn(organisation);
        app.show(taken(done));
      } catch {
        const now = await server.status(authOf(app)).catch(() => null);
        if (now && gone(now, organisation)) {
          const { published } = opened(app).status;
          markWithdrawn(organisation);
          app.show(taken({ published }));
        } else said.textContent = app.say(now ? "withdraw.failed" : "withdraw.unheard");
      }
    };
    const markWithdrawn = (which: string | null) => {
      for (const one of opened(app).status.organisations ?? []) if (which === null || one.organisation === which) one.state = "withdrawn";
    };
    return {
      heading: organisation ? app.say("withdraw.sure.one", { name }) : app.say("withdraw.sure.all"),
      body: [
        h("p", {}, app.say("withdraw.lost")),
        said,
        actions(
          button(app.say("withdraw.yes"), () => void act(), "main danger"),
          button(app.say("withdraw.no"), () => app.show(withdraw)),
        ),
      ],
    };
  };

/** The answer may get lost after it was deleted; then there is nothing for the code, or no more with that organisation. */
function gone(now: Status, organisation: string | null): boolean {
  return !now.found || (organisation !== null && !current(now).some((one) => one.organisation === organisation));
}

/** Where the answer got lost it is not known by when copies are deleted, nor how published themes read. */
interface Taken {
  published: { on: string; text?: Texts }[];
  deleteBy?: Withdrawn["deleteBy"];
}

const taken =
  ({ published, deleteBy }: Taken): Step =>
  (app) => ({
    heading: app.say("taken.title"),
    body: [
      h("p", { class: "lead" }, app.say("taken.text")),
      deleteBy && h("p", {}, app.say("taken.copies", { day: app.day(deleteBy) })),
      h("p", {}, app.say(published.length ? "taken.published" : "taken.nothing")),
      published.length > 0 &&
        h("ul", {}, ...published.map(({ text, on }) => h("li", { dir: "auto" }, text && [app.text(text), " · "].join(""), app.day(on)))),
      actions(
        button(app.say("thanks.leave"), () => leave(app), "main"),
        current(opened(app).status).length > 0 && button(app.say("back"), () => app.go("status")),
      ),
    ],
  });
