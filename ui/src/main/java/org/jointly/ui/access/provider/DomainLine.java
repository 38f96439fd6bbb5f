package org.jointly.ui.access.provider;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import org.jointly.api.access.provider.DomainState;
import org.jointly.api.access.provider.MailDomain;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.Dates;
import org.jointly.ui.component.Facts;
import org.jointly.ui.component.Mark;
import org.jointly.ui.component.Words;

/** A mail domain and the record in the DNS that proves it, as one entry of the list. */
class DomainLine extends Article {
    DomainLine(MailDomain domain, Runnable check) {
        addClassName("line");
        var head = new Div(new H3(domain.domain()), new Mark(Words.of(domain.state()), colour(domain.state())));
        head.addClassName("chips");
        add(head);
        if (domain.value() != null && domain.state() != DomainState.PROVEN) {
            add(new Facts()
                    .with(Words.say("provider.record"), code(domain.record()))
                    .with(Words.say("provider.value"), code(domain.value()))
                    .with(
                            Words.say("provider.looked"),
                            domain.checkedAt() == null ? "" : Dates.agoText(domain.checkedAt())));
        }
        if (domain.state() != DomainState.PROVEN) {
            var actions = new Div(Buttons.plain(
                    Words.say(domain.value() == null ? "provider.prove" : "provider.look-again"), check::run));
            actions.addClassName("actions");
            add(actions);
        }
    }

    private static String colour(DomainState state) {
        return switch (state) {
            case PROVEN -> "good";
            case LOST -> "warning";
            default -> "ended";
        };
    }

    private static Code code(String text) {
        var code = new Code(text);
        code.addClassName("address");
        code.getElement().setAttribute("dir", "ltr");
        return code;
    }
}
