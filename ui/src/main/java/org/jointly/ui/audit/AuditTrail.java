package org.jointly.ui.audit;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableFunction;
import org.jointly.api.Page;
import org.jointly.api.audit.AuditEntry;
import org.jointly.ui.component.AudienceBadge;
import org.jointly.ui.component.Dates;
import org.jointly.ui.component.EmptyState;
import org.jointly.ui.component.More;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.Acting;
import org.jspecify.annotations.Nullable;

/** What was done, as a list of sentences, newest first. */
public class AuditTrail extends Div {
    private final boolean overProgrammes;

    /** @param overProgrammes whether each sentence also says in which programme */
    public AuditTrail(SerializableFunction<@Nullable String, Page<AuditEntry>> read, boolean overProgrammes) {
        this.overProgrammes = overProgrammes;
        addClassName("trail");
        var lines = new Div();
        var more = new More<AuditEntry>(read, entry -> lines.add(line(entry)));
        add(lines, more);
        if (!more.next(null)) {
            add(new EmptyState(Words.say("trail.empty")));
        }
    }

    private Div line(AuditEntry entry) {
        var by = entry.by();
        var what = new Span(Sentence.of(entry));
        var facts = new Div(
                new Span(Words.say("person.signature", by.personName(), by.organisationName())),
                Dates.ago(entry.at()),
                new AudienceBadge(entry.audience(), Acting.now().brief()));
        facts.addClassName("line-facts");
        if (overProgrammes && entry.programme() != null && entry.programmeTitle() != null) {
            facts.add(new Anchor("/programmes/" + entry.programme(), entry.programmeTitle()));
        }
        var line = new Div(what, facts);
        line.addClassName("entry-told");
        line.getElement().setAttribute("title", Words.say("trail.sequence", entry.sequence()));
        return line;
    }
}
