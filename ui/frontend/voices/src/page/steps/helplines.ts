import type { Helpline } from "../../contract";
import { button, field, h } from "../../screen/dom";
import { type App, actions, type Step } from "../app";
import { server } from "../server";

/** People to call, by country, on every step and without sending anything about the person. */
export const helplines =
  (back: Step | null): Step =>
  (app) => {
    const list = h("div", { "aria-live": "polite" });
    void fill(app, list);
    return {
      heading: app.say("helplines"),
      body: [h("p", {}, app.say("helplines.text")), list, actions(back && button(app.say("back"), () => app.show(back)))],
    };
  };

async function fill(app: App, list: HTMLElement): Promise<void> {
  const all = await known(app);
  if (all.length === 0) return list.replaceChildren(h("p", {}, app.say("helplines.none")));
  const countries = [...new Set(all.map(({ country }) => country))].sort((one, other) =>
    countryIn(app, one).localeCompare(countryIn(app, other), app.language),
  );
  const select = h(
    "select",
    {},
    h("option", { value: "" }, app.say("helplines.all")),
    ...countries.map((code) => h("option", { value: code }, countryIn(app, code))),
  );
  const shown = h("div", { class: "stack" });
  const refresh = () =>
    shown.replaceChildren(
      ...countries
        .filter((code) => !select.value || select.value === code)
        .flatMap((code) => [
          h("h2", {}, countryIn(app, code)),
          ...all.filter(({ country }) => country === code).map((one) => entry(app, one)),
        ]),
    );
  select.addEventListener("change", refresh);
  refresh();
  return list.replaceChildren(field(app.say("helplines.country"), select).root, shown);
}

async function known(app: App): Promise<Helpline[]> {
  if (app.channel) return app.channel.helplines ?? [];
  const channel = app.link?.channel ?? app.returned?.status.channel;
  if (!channel) return [];
  return server.channel(channel).then(
    ({ helplines }) => helplines ?? [],
    () => [],
  );
}

function entry(app: App, { name, number, hours, languages, url, checkedOn }: Helpline): HTMLElement {
  const tongues = (languages ?? []).map((code) => nameOf(app, "language", code)).join(", ");
  return h(
    "div",
    { class: "card" },
    h("strong", {}, name),
    h("a", { class: "number", href: `tel:${number.replace(/[^\d+*#]/g, "")}`, dir: "ltr" }, number),
    h("p", { class: "hint" }, [hours, tongues].filter(Boolean).join(" · ")),
    url && h("p", { class: "hint", dir: "ltr" }, url.replace("https://", "")),
    h("p", { class: "hint" }, app.say("helplines.checked", { day: app.day(checkedOn) })),
  );
}

function countryIn(app: App, code: string): string {
  return nameOf(app, "region", code);
}

function nameOf(app: App, type: "region" | "language", code: string): string {
  try {
    return new Intl.DisplayNames([app.language], { type }).of(code) ?? code;
  } catch {
    return code;
  }
}
