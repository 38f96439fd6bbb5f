import "./editor.css";
import { JointlyEditor } from "./element";

if (!customElements.get("jointly-editor")) customElements.define("jointly-editor", JointlyEditor);
