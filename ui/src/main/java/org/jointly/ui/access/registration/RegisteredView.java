package org.jointly.ui.access.registration;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.micronaut.context.annotation.Prototype;
import java.util.Objects;
import java.util.Optional;
import org.jointly.api.access.registration.OrganisationAbility;
import org.jointly.api.access.registration.RegisteredOrganisation;
import org.jointly.api.access.registration.RegistrationApi;
import org.jointly.api.access.registration.SuspendOrganisation;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.Dates;
import org.jointly.ui.component.Facts;
import org.jointly.ui.component.Geography;
import org.jointly.ui.component.Notices;
import org.jointly.ui.component.OrganisationChip;
import org.jointly.ui.component.Words;
import org.jointly.ui.organisation.LanguagesField;
import org.jointly.ui.session.Attempt;
import org.jointly.ui.session.PlatformPage;
import org.jointly.ui.shell.Address;
import org.jointly.ui.shell.Page;
import org.jointly.ui.shell.Shell;

/** One organisation of the platform: what is registered, who manages its people, and whether it is suspended. */
@Prototype
@Route(value = "platform/organisations/:organisation", layout = Shell.class)
class RegisteredView extends Page implements PlatformPage, BeforeEnterObserver {
    private final transient RegistrationApi registrations;
    private final Div content = new Div();

    RegisteredView(RegistrationApi registrations) {
        super(Words.say("room.organisation"));
        this.registrations = registrations;
        addComponentAsFirst(new Anchor("/platform", Words.say("platform.back")));
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(registrations.organisation(Address.id(event, "organisation")));
    }

    void show(RegisteredOrganisation shown) {
        var organisation = shown.organisation();
        retitle(organisation.name());
        content.removeAll();
        content.add(
                new Facts()
                        .with(Words.say("organisation.name"), new OrganisationChip(organisation))
                        .with(Words.say("platform.alias"), organisation.alias())
                        .with(Words.say("organisation.kind"), Words.of(organisation.kind()))
                        .with(
                                Words.say("organisation.country"),
                                shown.country() == null ? "" : Geography.name(shown.country()))
                        .with(
                                Words.say("organisation.iati-ref"),
                                Objects.requireNonNullElse(
                                        organisation.iatiRef(), Words.say("organisation.no-iati-ref")))
                        .with(Words.say("organisation.website"), Objects.requireNonNullElse(shown.website(), ""))
                        .with(Words.say("organisation.domains"), String.join(", ", shown.domains()))
                        .with(Words.say("organisation.languages"), LanguagesField.names(shown.languages()))
                        .with(Words.say("platform.people"), String.valueOf(shown.people()))
                        .with(Words.say("platform.administrator"), administrator(shown)),
                actions(shown));
        leaving(shown).ifPresent(content::add);
        content.add(suspension(shown));
    }

    private static String administrator(RegisteredOrganisation shown) {
        var word = Words.of(shown.administrator());
        return shown.administratorMail() == null
                ? word
                : Words.say("people.name-and-mail", word, shown.administratorMail());
    }

    private Div actions(RegisteredOrganisation shown) {
        var actions = new Div();
        actions.addClassName("actions");
        if (shown.allows(OrganisationAbility.CHANGE)) {
            actions.add(Buttons.plain(
                    Words.say("platform.change"),
                    () -> new ChangeOrganisationDialog(registrations, shown, this::show).open()));
        }
        if (shown.allows(OrganisationAbility.NAME_ADMINISTRATOR)) {
            actions.add(Buttons.plain(
                    Words.say("platform.name-administrator"),
                    () -> new NameAdministratorDialog(registrations, shown, this::show).open()));
        }
        return actions;
    }

    private static Optional<Section> leaving(RegisteredOrganisation shown) {
        return Optional.ofNullable(shown.leaving()).map(leaving -> {
            var section = new Section(
                    new H2(Words.say("leaving.partners")),
                    new Paragraph(
                            leaving.leftAt() == null
                                    ? Words.say("platform.leaves", Dates.moment(leaving.leavesAt()))
                                    : Words.say("platform.has-left", Dates.moment(leaving.leftAt()))));
            section.addClassName("section");
            return section;
        });
    }

    private Section suspension(RegisteredOrganisation shown) {
        var section = new Section(new H2(Words.say("platform.suspending")));
        section.addClassName("section");
        var suspension = shown.suspension();
        if (shown.allows(OrganisationAbility.REACTIVATE)) {
            section.add(new Paragraph(
                    suspension == null
                            ? Words.say("platform.suspended-elsewhere")
                            : Words.say(
                                    "platform.suspended-by",
                                    suspension.begunBy(),
                                    Dates.moment(suspension.begunAt()),
                                    suspension.reason())));
            section.add(Buttons.main(
                    Words.say("platform.reactivate"),
                    () -> Attempt.of(() -> {
                        show(registrations.reactivate(shown.organisation().id(), null));
                        Notices.done(Words.say("platform.reactivated"));
                    })));
        } else if (shown.allows(OrganisationAbility.SUSPEND)) {
            section.add(
                    new Paragraph(Words.say("platform.suspend-text")),
                    Buttons.danger(
                            Words.say("platform.suspend"),
                            () -> new GraveActDialog(
                                            "suspend/" + shown.organisation().id(),
                                            Words.say(
                                                    "platform.suspend-title",
                                                    shown.organisation().name()),
                                            Words.say("platform.suspend-text"),
                                            Words.say("platform.suspend"),
                                            reason -> show(registrations.suspend(
                                                    shown.organisation().id(), new SuspendOrganisation(reason), null)))
                                    .open()));
        }
        return section;
    }
}
