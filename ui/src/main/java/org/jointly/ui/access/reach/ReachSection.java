package org.jointly.ui.access.reach;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jointly.api.access.reach.AccessItem;
import org.jointly.api.access.reach.PersonAccess;
import org.jointly.api.access.reach.ReachApi;
import org.jointly.ui.access.AccessWords;
import org.jointly.ui.access.MomentField;
import org.jointly.ui.component.Dates;
import org.jointly.ui.component.EmptyState;
import org.jointly.ui.component.More;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.Acting;
import org.jointly.ui.session.Attempt;
import org.jspecify.annotations.Nullable;

/** What one of the organisation's people has access to and why, now or at a moment of the past. */
class ReachSection extends Section {
    private static final String PROGRAMME = "programme";

    private final transient ReachApi reach;
    private final UUID person;
    private final Div content = new Div();

    ReachSection(ReachApi reach, UUID person) {
        this.reach = reach;
        this.person = person;
        addClassName("section");
        content.getElement().setAttribute("role", "status");
        add(new H2(Words.say("reach.title")), new MomentField(at -> Attempt.of(() -> show(at))), content);
        show(null);
    }

    void show(@Nullable Instant at) {
        var moment = at == null ? null : at.toString();
        var access = reach.accessOfPerson(person, moment);
        content.removeAll();
        content.add(new Paragraph(at == null ? Words.say("reach.now") : Words.say("reach.at", Dates.moment(at))));
        if (!access.known()) {
            content.add(warning(unknown(access)));
            return;
        }
        if (!access.person().acts()) {
            content.add(warning(Words.say(
                    access.person().suspended() ? "reach.suspended" : "reach.closed",
                    access.person().name())));
        }
        access.parts().forEach(part -> content.add(list(access, part, moment)));
        var elsewhere = new Paragraph(Words.say(
                "reach.only-here",
                access.person().name(),
                Acting.now().organisation().name()));
        elsewhere.addClassName("kind");
        content.add(elsewhere);
        if (at != null) {
            var account = new Paragraph(Words.say("reach.account-unknown"));
            account.addClassName("kind");
            content.add(account);
        }
    }

    private static String unknown(PersonAccess access) {
        return access.knownSince() == null
                ? Words.say("reach.unknown-ever")
                : Words.say("reach.unknown", Dates.moment(access.knownSince()));
    }

    private Div list(PersonAccess access, String part, @Nullable String moment) {
        var lines = new Div();
        var more = new More<AccessItem>(
                after -> reach.accessOfPersonTo(person, part, moment, after),
                item -> lines.add(line(access, part, item)));
        var list = new Div(new H3(Words.say("reach.part." + part)), lines, more);
        if (!more.next(null)) {
            list.add(new EmptyState(Words.say("reach.none." + part)));
        }
        return list;
    }

    private static Div line(PersonAccess access, String part, AccessItem item) {
        var name = new Span(Objects.requireNonNullElse(item.name(), Words.say("reach.unnamed." + part)));
        name.addClassName("strong");
        var head = new Div(name);
        head.addClassName("line-facts");
        if (part.equals(PROGRAMME)) {
            head.add(new Anchor("/organisation/programmes/" + item.id() + "/people", Words.say("reach.who-else")));
        }
        var line = new Div(head, new Span(AccessWords.sentence(access.person().name(), item.may(), item.grounds())));
        line.addClassName("entry-told");
        return line;
    }

    private static Paragraph warning(String text) {
        var warning = new Paragraph(text);
        warning.addClassName("warning");
        return warning;
    }
}
