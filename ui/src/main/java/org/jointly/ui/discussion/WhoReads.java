package org.jointly.ui.discussion;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.stream.Collectors;
import org.jointly.api.Audience;
import org.jointly.api.organisation.Organisation;
import org.jointly.api.programme.Partner;
import org.jointly.api.programme.Programme;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.Acting;

/** Who will read what is being written, said before it is written. */
class WhoReads extends Div {
    WhoReads() {
        getElement().setAttribute("role", "status");
        addClassName("who-reads");
    }

    void show(Audience audience, Programme programme) {
        var readers = readers(audience, programme);
        var mine = Acting.now().organisation().name();
        setText(
                audience == Audience.ORGANISATION
                        ? Words.say("who-reads.organisation", mine)
                        : Words.say("who-reads." + audience, readers.size()));
        getElement()
                .setAttribute("title", readers.stream().map(Organisation::name).collect(Collectors.joining(", ")));
        setClassName("who-reads audience-" + audience);
    }

    private static List<Organisation> readers(Audience audience, Programme programme) {
        return programme.partners().stream()
                .filter(partner -> partner.hears(audience))
                .map(Partner::organisation)
                .toList();
    }
}
