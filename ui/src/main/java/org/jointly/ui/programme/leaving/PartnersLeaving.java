package org.jointly.ui.programme.leaving;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jointly.api.programme.Programme;
import org.jointly.api.programme.leaving.ProgrammeLeavingApi;
import org.jointly.ui.component.Dates;
import org.jointly.ui.component.Words;
import org.jointly.ui.programme.OverviewSection;

/** Says in a programme's overview which of its organisations leave the platform, and when. */
@Singleton
@Order(1)
class PartnersLeaving implements OverviewSection {
    private final ProgrammeLeavingApi leaving;

    PartnersLeaving(ProgrammeLeavingApi leaving) {
        this.leaving = leaving;
    }

    @Override
    public Optional<Component> of(Programme programme) {
        var partners = leaving.leavingPartners(programme.id());
        if (partners.isEmpty()) {
            return Optional.empty();
        }
        var section = new Section(new H2(Words.say("leaving.partners")));
        section.addClassName("section");
        partners.forEach(partner -> section.add(new Paragraph(Words.say(
                "leaving.partner",
                "\u2068" + partner.name() + "\u2069",
                "\u2068" + Dates.day(Dates.dayOf(partner.leavesAt())) + "\u2069"))));
        return Optional.of(section);
    }
}
