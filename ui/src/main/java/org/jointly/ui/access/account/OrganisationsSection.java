package org.jointly.ui.access.account;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.jointly.api.access.account.AccountApi;
import org.jointly.api.access.account.Membership;
import org.jointly.api.access.reach.HeldRole;
import org.jointly.api.access.reach.RoleOrigin;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.Dates;
import org.jointly.ui.component.OrganisationChip;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.Attempt;

/** For whom the person works, with which roles since when and by whom, and the way out. */
class OrganisationsSection extends Section {
    private final transient AccountApi account;

    OrganisationsSection(AccountApi account, List<Membership> memberships) {
        this.account = account;
        addClassName("section");
        add(new H2(Words.say("account.organisations")));
        if (memberships.isEmpty()) {
            add(new Paragraph(Words.say("account.no-organisation")));
        }
        memberships.forEach(membership -> add(line(membership)));
    }

    private Div line(Membership membership) {
        var roles = new Div();
        roles.addClassName("roles-held");
        membership.roles().forEach(role -> roles.add(new Div(new Span(said(role)))));
        if (membership.roles().isEmpty()) {
            roles.add(new Span(Words.say("acting.no-role")));
        }
        var line = new Div(new OrganisationChip(membership.organisation()), roles);
        line.addClassName("entry");
        line.add(Buttons.quiet(Words.say("account.leave"), () -> ask(membership)));
        return line;
    }

    private void ask(Membership membership) {
        Attempt.of(() -> new LeaveDialog(
                        account,
                        membership,
                        account.myDuties(membership.organisation().id()))
                .open());
    }

    private static String said(HeldRole role) {
        var until = role.until() == null
                ? Words.say("people.open-ended")
                : Words.say("account.until", Dates.moment(role.until()));
        if (role.origin() == RoleOrigin.DELEGATION) {
            return Words.say("delegation.line", Words.of(role.role()), String.valueOf(role.givenBy()));
        }
        if (role.since() == null) {
            return Words.say("account.role-unknown", Words.of(role.role()));
        }
        var day = Dates.day(Dates.dayOf(role.since()));
        return role.givenBy() == null
                ? Words.say("account.role-found", Words.of(role.role()), day, until)
                : Words.say("account.role-given", Words.of(role.role()), day, role.givenBy(), until);
    }
}
