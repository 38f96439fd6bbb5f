package org.jointly.ui.programme.participation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import io.micronaut.context.annotation.Prototype;
import java.util.List;
import java.util.Objects;
import org.jointly.api.access.Role;
import org.jointly.api.organisation.Organisation;
import org.jointly.api.organisation.OrganisationApi;
import org.jointly.api.programme.Invitation;
import org.jointly.api.programme.InvitationAbility;
import org.jointly.api.programme.InvitationState;
import org.jointly.api.programme.NamedOrganisation;
import org.jointly.api.programme.Participation;
import org.jointly.api.programme.Programme;
import org.jointly.api.programme.ProgrammeAbility;
import org.jointly.api.programme.ProgrammeApi;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.Dates;
import org.jointly.ui.component.Notices;
import org.jointly.ui.component.OrganisationChip;
import org.jointly.ui.component.Words;
import org.jointly.ui.programme.ProgrammeLayout;
import org.jointly.ui.programme.ProgrammeTabView;
import org.jointly.ui.session.Acting;
import org.jointly.ui.session.Attempt;
import org.jointly.ui.shell.Creates;
import org.jspecify.annotations.Nullable;

/** Who takes part, who is asked to, and whom the published file names. */
@Prototype
@Route(value = "programmes/:programme/organisations", layout = ProgrammeLayout.class)
class OrganisationsTab extends ProgrammeTabView implements Creates {
    private final transient ProgrammeApi programmes;
    private final transient OrganisationApi organisations;
    private transient @Nullable Programme programme;

    OrganisationsTab(ProgrammeApi programmes, OrganisationApi organisations) {
        super("tab.organisations");
        this.programmes = programmes;
        this.organisations = organisations;
    }

    @Override
    public void show(Programme shown) {
        programme = shown;
        removeAll();
        if (shown.allows(ProgrammeAbility.INVITE)) {
            var actions = new Div(Buttons.main(Words.say("invite.open"), this::create));
            actions.addClassName("actions");
            add(actions);
        }
        if (Acting.now().has(Role.ADMIN)) {
            add(new Anchor("/organisation/programmes/" + shown.id() + "/people", Words.say("reach.who-of-ours")));
        }
        var participations = programmes.participations(shown.id());
        add(section(
                "participation.now",
                participations.stream()
                        .filter(one -> one.endedAt() == null)
                        .map(this::line)
                        .toList()));
        add(section(
                "invitation.open",
                programmes.invitationsTo(shown.id()).stream()
                        .filter(one -> one.state() == InvitationState.OPEN)
                        .map(this::line)
                        .toList()));
        add(section(
                "participation.ended",
                participations.stream()
                        .filter(one -> one.endedAt() != null)
                        .map(this::line)
                        .toList()));
        add(section(
                "named.title",
                shown.namedOrganisations().stream().map(one -> line(shown, one)).toList()));
    }

    @Override
    public void create() {
        invite(null);
    }

    private void invite(@Nullable Organisation organisation) {
        if (programme != null && programme.allows(ProgrammeAbility.INVITE)) {
            new InviteDialog(programmes, organisations, programme, organisation, () -> show(programme())).open();
        }
    }

    private Programme programme() {
        return Objects.requireNonNull(programme);
    }

    private Div line(Participation one) {
        var since = new Span(
                one.endedAt() == null
                        ? Words.say("participation.since", Dates.agoText(one.begunAt()))
                        : Words.say("participation.until", Dates.agoText(one.endedAt())));
        var line = line(new OrganisationChip(one.organisation()), new Span(Words.of(one.capacity())), since);
        if (one.endable() && one.endedAt() == null) {
            line.add(Buttons.quiet(
                    Words.say("participation.end"),
                    () -> new EndDialog(programmes, programme(), one, this::ended).open()));
        }
        return line;
    }

    private void ended(Boolean mine) {
        if (mine) {
            getUI().ifPresent(ui -> ui.navigate("programmes"));
        } else {
            layout().refresh();
        }
    }

    private Div line(Invitation one) {
        var when = new Span(
                one.answerBy() == null
                        ? Words.say("invitation.sent", Dates.agoText(one.sentAt()))
                        : Words.say("invitation.answer-by", Dates.deadline(one.answerBy())));
        var line = line(
                new OrganisationChip(one.organisation()),
                new Span(Words.of(one.capacity())),
                new Span(Words.say(
                        "invitation.by",
                        one.invitedBy().personName(),
                        one.invitedBy().organisationName())),
                when);
        if (one.allows(InvitationAbility.WITHDRAW)) {
            line.add(Buttons.quiet(Words.say("invitation.withdraw"), () -> {
                if (Attempt.of(() -> programmes.withdraw(one.programme(), one.id()))) {
                    Notices.done(
                            Words.say("invitation.withdrawn", one.organisation().name()));
                    show(programme());
                }
            }));
        }
        return line;
    }

    private Div line(Programme shown, NamedOrganisation named) {
        var name = new Span(Objects.requireNonNullElse(
                named.name(), Objects.requireNonNullElse(named.ref(), Words.say("named.unnamed"))));
        var known = named.organisation();
        var line = line(
                known == null ? name : new OrganisationChip(known),
                new Span(Words.ofCode("organisation-role", named.role())),
                new Span(known == null ? Words.say("named.not-here") : ""));
        if (known != null && shown.allows(ProgrammeAbility.INVITE) && !takesPart(shown, known)) {
            line.add(Buttons.quiet(Words.say("invite.this"), () -> invite(known)));
        }
        return line;
    }

    private static boolean takesPart(Programme shown, Organisation organisation) {
        return shown.partners().stream()
                .anyMatch(partner -> partner.organisation().id().equals(organisation.id()));
    }

    private static Div line(Component... parts) {
        var line = new Div(parts);
        line.addClassName("entry");
        return line;
    }

    private static Section section(String key, List<Div> lines) {
        var section = new Section(new H2(Words.say(key)));
        section.addClassName("section");
        section.add(lines.toArray(Div[]::new));
        section.setVisible(!lines.isEmpty());
        return section;
    }
}
