package org.jointly.ui.access.provider;

import com.vaadin.flow.component.html.Span;
import java.util.Objects;
import org.jointly.api.access.provider.Provider;
import org.jointly.api.access.provider.ProviderState;
import org.jointly.ui.component.Dates;
import org.jointly.ui.component.Facts;
import org.jointly.ui.component.Mark;
import org.jointly.ui.component.Words;

/** What is connected, without its secret. */
class ProviderFacts extends Facts {
    ProviderFacts(Provider provider) {
        with(
                        Words.say("provider.state"),
                        new Mark(Words.of(provider.state()), provider.state() == ProviderState.ON ? "good" : "ended"))
                .with(Words.say("provider.kind"), Words.of(provider.kind()))
                .with(Words.say("provider.issuer"), address(provider.issuer()))
                .with(Words.say("provider.client"), Objects.requireNonNullElse(provider.clientId(), ""))
                .with(Words.say("provider.group-claim"), Objects.requireNonNullElse(provider.groupClaim(), ""))
                .with(
                        Words.say("provider.connected"),
                        Words.say("machines.by-on", provider.connectedBy(), Dates.moment(provider.connectedAt())));
    }

    private static Span address(String text) {
        var address = new Span(text);
        address.addClassName("address");
        address.getElement().setAttribute("dir", "ltr");
        return address;
    }
}
