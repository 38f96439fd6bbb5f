package org.jointly.ui.search;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.dom.Element;
import java.util.List;
import org.jointly.api.search.Found;
import org.jointly.api.search.FoundGroup;
import org.jointly.api.search.FoundKind;
import org.jointly.api.search.FoundWords;
import org.jointly.ui.component.AudienceBadge;
import org.jointly.ui.component.Dates;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.Acting;

/** What was found of one kind. */
class FoundSection extends Section {
    FoundSection(FoundGroup group, FoundPlaces places, Sought sought) {
        add(heading(Words.say("search.kind." + group.kind()), places.icon(group.kind())));
        group.found().forEach(found -> add(line(group.kind(), found, places)));
        if (group.more() && sought.kind() == null) {
            add(new Anchor(
                    "/search?" + sought.onlyOf(group.kind()).address().getQueryString(),
                    Words.say("search.more." + group.kind())));
        } else if (group.more()) {
            add(new Span(Words.say("search.narrow")));
        }
    }

    static H2 heading(String name, VaadinIcon icon) {
        var mark = icon.create();
        mark.getElement().setAttribute("aria-hidden", "true");
        return new H2(mark, new Span(name));
    }

    private static Article line(FoundKind kind, Found found, FoundPlaces places) {
        var link = new Anchor("/" + places.path(kind, found));
        marked(link.getElement(), found.title().isEmpty() ? found.excerpt() : found.title());
        var facts = new Div();
        facts.addClassName("line-facts");
        if (kind != FoundKind.PROGRAMME) {
            facts.add(new Span(found.programmeTitle()));
            if (found.audience() != null) {
                facts.add(new AudienceBadge(found.audience(), Acting.now().brief()));
            }
            facts.add(Dates.ago(found.at()));
        }
        var line = new Article(new H3(link), facts);
        if (!found.title().isEmpty() && found.excerpt().stream().anyMatch(FoundWords::marked)) {
            var excerpt = new Div();
            excerpt.addClassName("excerpt");
            marked(excerpt.getElement(), found.excerpt());
            line.add(excerpt);
        }
        line.addClassName("line");
        return line;
    }

    private static void marked(Element into, List<FoundWords> words) {
        for (var stretch : words) {
            var element = new Element(stretch.marked() ? "mark" : "span");
            element.setText(stretch.text());
            into.appendChild(element);
        }
    }
}
