package org.jointly.ui.programme;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jointly.api.programme.Capacity;
import org.jointly.api.programme.Partner;
import org.jointly.ui.component.OrganisationChip;
import org.jointly.ui.component.Words;

/** The organisations in a programme as chips, leads first. */
final class Partners extends Div {
    private static final int SHOWN = 6;

    Partners(List<Partner> partners) {
        addClassName("chips");
        partners.stream()
                .sorted(Comparator.comparing(partner -> !partner.capacities().contains(Capacity.LEAD)))
                .limit(SHOWN)
                .forEach(partner -> add(chip(partner)));
        if (partners.size() > SHOWN) {
            add(new Span(Words.say("partners.more", partners.size() - SHOWN)));
        }
    }

    private static OrganisationChip chip(Partner partner) {
        var chip = OrganisationChip.brief(partner.organisation());
        if (partner.capacities().contains(Capacity.LEAD)) {
            chip.addClassName("lead");
        }
        chip.getElement()
                .setAttribute("title", partner.organisation().name() + " · " + capacities(partner.capacities()));
        return chip;
    }

    static String capacities(Collection<Capacity> capacities) {
        return Set.copyOf(capacities).stream().sorted().map(Words::of).collect(Collectors.joining(", "));
    }
}
