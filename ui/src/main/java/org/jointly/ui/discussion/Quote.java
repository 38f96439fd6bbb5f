package org.jointly.ui.discussion;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import org.jointly.ui.component.Words;

/** The words of a text that a topic is about. */
@Tag("blockquote")
public class Quote extends HtmlContainer {
    public Quote(String words) {
        addClassNames("quote", "words");
        setText(words.isBlank() ? Words.say("topic.no-words") : words);
    }
}
