package org.jointly.ui.audit;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import org.jointly.api.audit.AuditApi;
import org.jointly.api.audit.AuditEntry;
import org.jointly.ui.component.Dates;
import org.jointly.ui.component.Words;
import org.jointly.ui.home.Happening;
import org.jointly.ui.home.Recent;
import org.jspecify.annotations.Nullable;

/** What others moved lately: stages, who takes part, versions that were kept. */
@Singleton
class RecentActs implements Recent {
    private final AuditApi audit;

    RecentActs(AuditApi audit) {
        this.audit = audit;
    }

    @Override
    public List<Happening> happenings(@Nullable Instant since) {
        return audit.news().stream()
                .map(entry -> new Happening(entry.at(), line(entry)))
                .toList();
    }

    private static Div line(AuditEntry entry) {
        var by = entry.by();
        var facts = new Div(
                new Span(Words.say("person.signature", by.personName(), by.organisationName())), Dates.ago(entry.at()));
        facts.addClassName("line-facts");
        var where = new Div();
        where.addClassName("line-facts");
        if (entry.programme() != null && entry.programmeTitle() != null) {
            where.add(new Anchor("/programmes/" + entry.programme(), entry.programmeTitle()));
        }
        var line = new Div(facts, where, new Span(Sentence.of(entry)));
        line.addClassName("line");
        return line;
    }
}
