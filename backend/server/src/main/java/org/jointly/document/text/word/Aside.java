package org.jointly.document.text.word;

import org.jointly.document.yjs.view.XmlElement;
import org.w3c.dom.Element;

/** What hangs on a paragraph in Word and has a place of its own in a text: behind that paragraph. */
sealed interface Aside {
    /** A picture. */
    record Picture(XmlElement image) implements Aside {}

    /** A text box, with paragraphs of its own. */
    record Box(Element content) implements Aside {}

    /** Letters that are drawn. */
    record Drawn(String words) implements Aside {}

    /** A line across the page. */
    record Rule() implements Aside {}
}
