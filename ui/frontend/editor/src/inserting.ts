import type { Editor } from "@tiptap/core";
import type { Transaction } from "@tiptap/pm/state";
import { h } from "./dom";
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
    const chain = () => this.editor.chain().focus().extendMarkRange("link");
    if (href === "") chain().unsetLink().run();
    else if (/^(https?:\/\/|mailto:)/i.test(href)) chain().setLink({ href }).run();
    else this.remark(this.say("link-bad"));
  }

  async footnote(): Promise<void> {
    const text = await ask(this.host, this.say, this.say("footnote-text"), "");
    if (text) this.editor.chain().focus().insertContent({ type: "footnote", attrs: { text } }).run();
  }

  choosePicture(): void {
    const field = h("input", { type: "file", accept: "image/*" });
    field.addEventListener("change", () => void this.pictures([...(field.files ?? [])]));
    field.click();
  }

  async pictures(files: File[], at?: number): Promise<void> {
    for (const file of files) {
      const src = await picture(file);
      if (!src) {
        this.remark(`${file.name}: ${this.say("picture-bad")}`);
        continue;
      }
      const alt = await ask(this.host, this.say, this.say("picture-alt"), "");
      if (alt === null) continue;
      const content = { type: "image", attrs: { src, alt } };
      const behind = ({ tr }: { tr: Transaction }) => Boolean(behindPicture(tr));
      const chain = this.editor.chain().focus();
      (at === undefined ? chain.insertContent(content) : chain.insertContentAt(at, content)).command(behind).run();
    }
  }
}
