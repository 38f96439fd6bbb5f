import type { Editor } from "@tiptap/core";
import type { Transaction } from "@tiptap/pm/state";
import { h } from "./dom";
import { kept } from "./flat-text";
import { inText } from "./focus";
import { behindPicture } from "./limits";
import { picture } from "./nodes";
import { ask } from "./panels";
import type { Say } from "./settings";

/** Puts into the text what has to be asked for first: links, footnotes, pictures. */
export class Inserting {
  constructor(
    private readonly host: HTMLElement,
    private readonly editor: Editor,
    private readonly say: Say,
    private readonly remark: (text: string) => void,
  ) {}

  async link(): Promise<void> {
    if (!this.editor.isEditable) return;
    const before = (this.editor.getAttributes("link").href as string | undefined) ?? "https://";
    const href = await ask(this.host, this.say, this.say("link-address"), before);
    if (href === null) return;
    const chain = () => inText(this.editor).extendMarkRange("link");
    if (href === "") chain().unsetLink().run();
    else if (/^(https?:\/\/|mailto:)/i.test(href)) chain().setLink({ href }).run();
    else this.remark(this.say("link-bad"));
  }

  async footnote(): Promise<void> {
    const text = await ask(this.host, this.say, this.say("footnote-text"), "");
    if (text) inText(this.editor).insertContent({ type: "footnote", attrs: { text } }).run();
  }

  choosePicture(): void {
    const field = h("input", { type: "file", accept: "image/*", multiple: true });
    field.addEventListener("change", () => void this.pictures([...(field.files ?? [])]));
    field.click();
  }

  /** One after the other; each stands behind the one before, and what could not be taken as it was is said. */
  async pictures(files: File[], at?: number): Promise<void> {
    const said: string[] = [];
    let first = at === undefined ? undefined : kept(this.editor, at);
    for (const file of files) {
      const fitted = await picture(file);
      if (!fitted) {
        said.push(`${file.name}: ${this.say("picture-bad")}`);
        continue;
      }
      const label = files.length > 1 ? `${file.name}: ${this.say("picture-alt")}` : this.say("picture-alt");
      const alt = await ask(this.host, this.say, label, "");
      if (alt === null) continue;
      if (fitted.from !== null) said.push(this.say("picture-smaller", file.name, fitted.from, fitted.width));
      const content = { type: "image", attrs: { src: fitted.src, alt } };
      const behind = ({ tr }: { tr: Transaction }) => Boolean(behindPicture(tr));
      const chain = inText(this.editor);
      (first === undefined ? chain.insertContent(content) : chain.insertContentAt(first(), content)).command(behind).run();
      first = undefined;
    }
    if (said.length > 0) this.remark(said.join(" "));
  }
}
