package org.jointly.ui.audit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import org.jointly.api.access.AccessApi;
import org.jointly.api.access.PeopleApi;
import org.jointly.api.audit.AuditApi;
import org.jointly.api.audit.Verification;
import org.jointly.ui.component.Words;
import org.jointly.ui.organisation.OrganisationPart;
import org.jointly.ui.programme.ProgrammeChanges;

/** The organisation's trail, and whether it is whole, for its page. */
@Singleton
@Order(20)
class TrailOfOrganisation implements OrganisationPart {
    private final AuditApi audit;
    private final AccessApi access;
    private final PeopleApi people;
    private final Subjects subjects;
    private final ProgrammeChanges changes;

    TrailOfOrganisation(
            AuditApi audit, AccessApi access, PeopleApi people, Subjects subjects, ProgrammeChanges changes) {
        this.audit = audit;
        this.access = access;
        this.people = people;
        this.subjects = subjects;
        this.changes = changes;
    }

    @Override
    public Component part() {
        var section = new Section(new H2(Words.say("trail.title")));
        section.addClassName("section");
        var verification = audit.verification();
        var whole = new Paragraph(said(verification));
        whole.addClassName(verification.brokenAt() == null ? "good" : "warning");
        section.add(whole, new FilteredTrail(audit, access, people, subjects, changes));
        return section;
    }

    private static String said(Verification verification) {
        var broken = verification.brokenAt();
        if (broken == null) {
            return Words.say("trail.whole", verification.entries());
        }
        return switch (verification.fault()) {
            case MISSING -> Words.say("trail.missing", broken);
            case HEAD -> Words.say("trail.head", broken);
            case ALTERED -> Words.say("trail.altered", broken);
            case null -> Words.say("trail.altered", broken);
        };
    }
}
