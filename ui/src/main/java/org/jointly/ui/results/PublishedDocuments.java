package org.jointly.ui.results;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jointly.api.programme.Programme;
import org.jointly.api.results.Link;
import org.jointly.api.results.ResultsApi;
import org.jointly.ui.component.Words;
import org.jointly.ui.programme.OverviewSection;

/** The documents about a programme that are published elsewhere. */
@Singleton
class PublishedDocuments implements OverviewSection {
    private final ResultsApi results;

    PublishedDocuments(ResultsApi results) {
        this.results = results;
    }

    @Override
    public Optional<Component> of(Programme programme) {
        var links = results.links(programme.id());
        if (links.isEmpty()) {
            return Optional.empty();
        }
        var section = new Section(new H2(Words.say("programme.documents")));
        section.addClassName("section");
        links.forEach(link -> section.add(line(link)));
        return Optional.of(section);
    }

    private static Div line(Link link) {
        var anchor = new Anchor(safe(link.url()), link.title().isBlank() ? link.url() : link.title());
        anchor.setTarget("_blank");
        anchor.getElement().setAttribute("rel", "noopener noreferrer");
        var kinds = link.categories().stream()
                .map(code -> Words.ofCode("document", code))
                .collect(Collectors.joining(", "));
        var line = new Div(anchor, new Span(kinds));
        line.addClassName("partner");
        return line;
    }

    // published files name all sorts of addresses; only the web's are followed
    private static String safe(String url) {
        return url.startsWith("https://") || url.startsWith("http://") ? url : "#";
    }
}
