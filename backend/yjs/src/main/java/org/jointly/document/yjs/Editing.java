package org.jointly.document.yjs;

/** What can be written into while {@link YDocument#edit} lasts. */
public final class Editing {
    private final Pen pen;

    Editing(Pen pen) {
        this.pen = pen;
    }

    /** The XML at the top of the document under a name. */
    public XmlEditor fragment(String name) {
        return new XmlEditor(pen, pen.root(name));
    }

    /** The text at the top of the document under a name. */
    public TextEditor text(String name) {
        return new TextEditor(pen, pen.root(name));
    }

    /** The text in the flat form at the top of the document under a name. */
    public BodyEditor body(String name) {
        return new BodyEditor(pen, pen.root(name));
    }

    /** The values by key at the top of the document under a name. */
    public MapEditor map(String name) {
        return new MapEditor(pen, pen.root(name));
    }
}
