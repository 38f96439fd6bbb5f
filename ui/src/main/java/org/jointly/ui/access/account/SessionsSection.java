package org.jointly.ui.access.account;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.jointly.api.access.account.AccountAbility;
import org.jointly.api.access.account.AccountApi;
import org.jointly.api.access.account.EndSessions;
import org.jointly.api.access.account.MyAccount;
import org.jointly.api.access.account.MySession;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.Confirmation;
import org.jointly.ui.component.Dates;
import org.jointly.ui.component.Mark;
import org.jointly.ui.component.Notices;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.Attempt;

/** Where the person is signed in, and the ways to end that elsewhere. */
class SessionsSection extends Section {
    private final transient AccountApi account;
    private final boolean endsOthers;
    private final Div content = new Div();

    SessionsSection(AccountApi account, MyAccount shown) {
        this.account = account;
        this.endsOthers = shown.allows(AccountAbility.END_OTHER_SESSIONS);
        addClassName("section");
        add(new H2(Words.say("account.sessions")), new Paragraph(Words.say("account.sessions-text")), content);
        show(shown.sessions());
    }

    private void show(List<MySession> sessions) {
        content.removeAll();
        sessions.forEach(session -> content.add(line(session)));
        var others = sessions.stream()
                .filter(session -> !session.current())
                .map(MySession::id)
                .toList();
        if (endsOthers && !others.isEmpty()) {
            content.add(Buttons.plain(Words.say("account.end-others"), () -> askAll(others)));
        }
    }

    private Div line(MySession session) {
        var line = new Div(
                new Span(Words.say("people.session", Dates.moment(session.begun()))),
                new Span(Words.say("people.session-active", Dates.agoText(session.lastActive()))));
        if (session.address() != null) {
            line.add(new Span(Words.say("people.session-from", session.address())));
        }
        line.addClassName("entry");
        if (session.current()) {
            line.add(new Mark(Words.say("account.this-session"), "current"));
        } else if (endsOthers) {
            line.add(Buttons.quiet(Words.say("account.end-session"), () -> end(List.of(session.id()))));
        }
        return line;
    }

    private void askAll(List<String> others) {
        Confirmation.ofDanger(
                        Words.say("account.end-others-title"),
                        Words.say("account.end-others-text"),
                        Words.say("account.end-others"),
                        () -> end(others))
                .open();
    }

    private boolean end(List<String> sessions) {
        return Attempt.of(() -> {
            show(account.endSessions(new EndSessions(sessions), null));
            Notices.done(Words.say("account.ended", sessions.size()));
        });
    }
}
