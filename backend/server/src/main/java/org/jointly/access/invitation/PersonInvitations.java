package org.jointly.access.invitation;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jointly.access.keycloak.Keycloak;
import org.jointly.access.keycloak.Member;
import org.jointly.api.Page;
import org.jointly.api.access.invitation.InvitationResult;
import org.jointly.api.access.invitation.InvitePeople;
import org.jointly.api.access.invitation.PersonInvitation;
import org.jspecify.annotations.Nullable;

/** Invitations as the organisation's administrators handle them. */
@Singleton
public class PersonInvitations {
    private final Keycloak keycloak;
    private final InvitationActs acts;
    private final Clock clock;

    PersonInvitations(Keycloak keycloak, InvitationActs acts, Clock clock) {
        this.keycloak = keycloak;
        this.acts = acts;
        this.clock = clock;
    }

    public Page<PersonInvitation> invitations(@Nullable String after) {
        return acts.page(InvitationPolicy.administrator().organisation(), after);
    }

    public List<InvitationResult> invite(InvitePeople request) {
        var actor = InvitationPolicy.administrator();
        InvitationPolicy.mayBeOffered(request.roles(), request.until(), clock.instant());
        var members = keycloak.members(actor.organisation()).stream()
                .map(Member::mail)
                .filter(mail -> mail != null)
                .map(mail -> mail.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        return acts.invite(request, members).results();
    }

    public PersonInvitation resend(UUID invitation) {
        InvitationPolicy.administrator();
        return acts.resend(invitation);
    }

    public PersonInvitation withdraw(UUID invitation) {
        InvitationPolicy.administrator();
        return acts.withdraw(invitation);
    }
}
