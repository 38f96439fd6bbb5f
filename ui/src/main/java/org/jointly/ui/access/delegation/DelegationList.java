package org.jointly.ui.access.delegation;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import org.jointly.api.access.delegation.Delegation;
import org.jointly.api.access.delegation.DelegationApi;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.Confirmation;
import org.jointly.ui.component.Dates;
import org.jointly.ui.component.Mark;
import org.jointly.ui.component.Notices;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.Attempt;

/** Delegations as sentences, with the way to end those that last. */
class DelegationList extends Div {
    private final transient DelegationApi delegations;
    private final SerializableRunnable changed;

    /** @param changed after one was ended */
    DelegationList(DelegationApi delegations, List<Delegation> shown, SerializableRunnable changed) {
        this.delegations = delegations;
        this.changed = changed;
        shown.forEach(delegation -> add(line(delegation)));
    }

    private Div line(Delegation delegation) {
        var line = new Div(
                new Span(Words.say("delegation.line", delegation.delegateName(), delegation.giverName())),
                new Span(Words.say(
                        "delegation.period", Dates.moment(delegation.begins()), Dates.moment(delegation.ends()))));
        line.addClassName("entry");
        if (delegation.endedAt() != null) {
            line.add(new Span(Words.say(
                    "delegation.ended-by", String.valueOf(delegation.endedBy()), Dates.moment(delegation.endedAt()))));
        } else if (delegation.counts()) {
            line.add(new Mark(Words.say("delegation.lasts"), "current"));
        }
        if (delegation.mayEnd()) {
            line.add(Buttons.quiet(Words.say("delegation.end"), () -> ask(delegation)));
        }
        return line;
    }

    private void ask(Delegation delegation) {
        Confirmation.ofDanger(
                        Words.say("delegation.end-title", delegation.delegateName()),
                        Words.say("delegation.end-text", delegation.delegateName()),
                        Words.say("delegation.end"),
                        () -> Attempt.of(() -> {
                            delegations.endDelegation(delegation.id(), null);
                            Notices.done(Words.say("delegation.ended", delegation.delegateName()));
                            changed.run();
                        }))
                .open();
    }
}
