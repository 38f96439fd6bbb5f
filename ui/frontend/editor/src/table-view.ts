import { TableView } from "@tiptap/extension-table";

/** What is said around a table, so that one reaches it without a mouse, is no change of the text. */
export class ReachableTable extends TableView {
  override ignoreMutation(mutation: Parameters<TableView["ignoreMutation"]>[0]): boolean {
    return (mutation.type === "attributes" && mutation.target === this.dom) || super.ignoreMutation(mutation);
  }
}
