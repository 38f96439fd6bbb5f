package org.jointly.ui.consultation.invited;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.server.VaadinRequest;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jointly.api.access.Affiliation;
import org.jointly.api.access.Me;
import org.jointly.api.access.Preferences;
import org.jointly.api.access.Role;
import org.jointly.api.consultation.guest.GuestApi;
import org.jointly.ui.component.MessageFiles;
import org.jointly.ui.session.signin.GuestEntrance;

/** Who was invited speaks for their organisation, in the language of their browser or else of their mail. */
@Singleton
class InvitedEntrance implements GuestEntrance {
    private final GuestApi guests;

    InvitedEntrance(GuestApi guests) {
        this.guests = guests;
    }

    @Override
    public String path() {
        return InvitedView.PATH;
    }

    @Override
    public Me me() {
        var visit = guests.visit();
        var organisation = visit.organisation();
        return new Me(
                organisation.id(),
                Objects.requireNonNullElse(visit.contact(), organisation.name()),
                false,
                List.of(new Affiliation(organisation, Set.of(Role.COMMENTER, Role.PRINCIPAL))),
                speaksOurs() ? Preferences.NONE : new Preferences(visit.language(), null, null),
                List.of());
    }

    /** Whether the browser asks for a language that we have; else it is that of the mail. */
    private static boolean speaksOurs() {
        var request = VaadinRequest.getCurrent();
        return request != null
                && MessageFiles.LANGUAGES.stream()
                        .anyMatch(known ->
                                known.getLanguage().equals(request.getLocale().getLanguage()));
    }

    @Override
    public Class<? extends Component> page() {
        return InvitedView.class;
    }
}
