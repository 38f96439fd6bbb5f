package org.jointly.ui.discussion;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Locale;
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
        var said = audience == Audience.ORGANISATION
                ? Words.say("who-reads.organisation", mine)
                : Words.say("who-reads." + audience, readers.size());
        setText(audience == Audience.DRAFTERS ? said + without(readers, programme) : said);
        getElement()
                .setAttribute("title", readers.stream().map(Organisation::name).collect(Collectors.joining(", ")));
        setClassName("who-reads audience-" + audience);
    }

    /** Whoever takes part and will not see it, by name: that is what one must not be wrong about. */
    private static String without(List<Organisation> readers, Programme programme) {
        var others = programme.partners().stream()
                .map(Partner::organisation)
                .filter(organisation -> !readers.contains(organisation))
                .map(organisation -> organisation.alias().toUpperCase(Locale.ROOT))
                .distinct()
                .toList();
        return others.isEmpty() ? "" : " · " + Words.say("who-reads.without", others.size(), String.join(", ", others));
    }

    private static List<Organisation> readers(Audience audience, Programme programme) {
        return programme.partners().stream()
                .filter(partner -> partner.hears(audience))
                .map(Partner::organisation)
                .toList();
    }
}
