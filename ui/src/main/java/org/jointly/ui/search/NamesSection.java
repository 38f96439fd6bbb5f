package org.jointly.ui.search;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.jointly.ui.component.Words;
import org.jointly.ui.shell.FoundNames;
import org.jointly.ui.shell.FoundNames.FoundName;

/** Who or what was found by a name. */
class NamesSection extends Section {
    private static final int MOST = 6;

    NamesSection(FoundNames offered, List<FoundName> named) {
        add(FoundSection.heading(Words.say(offered.key()), offered.icon()));
        named.stream().limit(MOST).forEach(name -> add(line(name)));
    }

    private static Div line(FoundName found) {
        var path = found.path();
        Component name = path == null ? new Span(found.name()) : new Anchor("/" + path, found.name());
        name.addClassName("strong");
        var line = new Div(name, new Span(found.about()));
        line.addClassName("entry");
        return line;
    }
}
