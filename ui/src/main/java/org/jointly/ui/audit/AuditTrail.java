package org.jointly.ui.audit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableFunction;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jointly.api.Page;
import org.jointly.api.access.Role;
import org.jointly.api.audit.AuditEntry;
import org.jointly.ui.component.AudienceBadge;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.Dates;
import org.jointly.ui.component.EmptyState;
import org.jointly.ui.component.More;
import org.jointly.ui.component.Words;
import org.jointly.ui.programme.ProgrammeChanges;
import org.jointly.ui.session.Acting;
import org.jspecify.annotations.Nullable;

/** What was done, as a list of sentences, newest first. */
class AuditTrail extends Div {
    private static final Set<String> LEAVING = Set.of("person.left", "person.removed", "person.gone");

    private final boolean overProgrammes;
    private final transient TellingOf telling;
    private @Nullable LocalDate day;

    /** @param overProgrammes whether each sentence also says in which programme */
    AuditTrail(
            SerializableFunction<@Nullable String, Page<AuditEntry>> read, boolean overProgrammes, TellingOf telling) {
        this.overProgrammes = overProgrammes;
        this.telling = telling;
        addClassName("trail");
        var lines = new Div();
        var more = new More<AuditEntry>(read, entry -> {
            heading(entry, lines);
            lines.add(line(entry));
        });
        add(lines, more);
        if (!more.next(null)) {
            add(new EmptyState(Words.say(telling.empty())));
        }
    }

    /** Before the first entry of each day. */
    private void heading(AuditEntry entry, Div lines) {
        var of = Dates.dayOf(entry.at());
        if (!of.equals(day)) {
            day = of;
            var heading = new H2(Dates.day(of));
            heading.addClassName("day");
            lines.add(heading);
        }
    }

    private Component who(AuditEntry entry) {
        var by = entry.by();
        var name = Words.say("person.signature", by.personName(), by.organisationName());
        var only = telling.only();
        return only == null ? new Span(name) : Buttons.quiet(name, () -> only.accept(by));
    }

    private Component what(AuditEntry entry) {
        if (entry.action().equals("programme.changed") && !entry.changes().isEmpty()) {
            return ProgrammeChanges.sentence(entry.by().personName(), entry.changes());
        }
        var subjects = telling.subjects();
        var path = subjects == null ? Optional.<String>empty() : subjects.path(entry);
        return path.<Component>map(there -> new Anchor("/" + there, Sentence.of(entry)))
                .orElseGet(() -> new Span(Sentence.of(entry)));
    }

    /** By the version that the entry names. */
    private Optional<Component> changes(AuditEntry entry) {
        var changes = telling.changes();
        var programme = entry.programme();
        var version = entry.details().get("version");
        return changes == null
                        || programme == null
                        || version == null
                        || entry.changes().isEmpty()
                ? Optional.empty()
                : Optional.of(changes.of(programme, Integer.parseInt(version), entry.changes()));
    }

    private Div line(AuditEntry entry) {
        var what = what(entry);
        var facts = new Div(
                who(entry),
                Dates.ago(entry.at()),
                new AudienceBadge(
                        entry.audience(), Acting.current().map(Acting::brief).orElse("Jointly")));
        facts.addClassName("line-facts");
        if (overProgrammes && entry.programme() != null && entry.programmeTitle() != null) {
            facts.add(new Anchor("/programmes/" + entry.programme(), entry.programmeTitle()));
        }
        if (LEAVING.contains(entry.action())
                && Acting.current().filter(acting -> acting.has(Role.ADMIN)).isPresent()) {
            facts.add(new Anchor("/organisation/people/" + entry.subject() + "/duties", Words.say("leaver.title")));
        }
        var line = new Div(what);
        changes(entry).ifPresent(line::add);
        line.add(facts);
        line.addClassName("entry-told");
        line.getElement().setAttribute("title", Words.say("trail.sequence", entry.sequence()));
        return line;
    }
}
