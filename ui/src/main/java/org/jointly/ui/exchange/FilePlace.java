package org.jointly.ui.exchange;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.regex.Pattern;
import org.jointly.ui.component.Words;

/** A place in a published file, in the product's words with the file's own beside them. */
final class FilePlace {
    private static final Pattern PART = Pattern.compile("iati-activity/([a-z-]+)(?:\\[(\\d+)])?.*");

    private FilePlace() {}

    static Div of(String path) {
        var own = new Span(path);
        own.addClassName("file-path");
        own.getElement().setAttribute("dir", "ltr");
        var part = PART.matcher(path);
        if (!part.matches() || !Words.knows("iati." + part.group(1))) {
            return new Div(own);
        }
        var word = Words.say("iati." + part.group(1));
        return new Div(new Span(part.group(2) == null ? word : Words.say("report.place", word, part.group(2))), own);
    }
}
