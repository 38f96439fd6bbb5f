package org.jointly.ui.access;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jointly.api.Page;
import org.jointly.api.access.Affiliation;
import org.jointly.api.access.Role;
import org.jointly.api.access.invitation.InvitationOutcome;
import org.jointly.api.access.invitation.InvitationResult;
import org.jointly.api.access.invitation.InvitationToken;
import org.jointly.api.access.invitation.InvitationView;
import org.jointly.api.access.invitation.InvitationViewState;
import org.jointly.api.access.invitation.InvitePeople;
import org.jointly.api.access.invitation.PersonInvitation;
import org.jointly.api.access.invitation.PersonInvitationApi;
import org.jointly.api.access.invitation.RequestAccount;
import org.jointly.ui.session.Cast;
import org.jspecify.annotations.Nullable;

/** Remembers what was asked; mails nobody. Who works at IOM already is known by the address. */
class InvitationsInMemory implements PersonInvitationApi {
    final List<InvitePeople> sent = new ArrayList<>();
    final List<RequestAccount> accounts = new ArrayList<>();
    InvitationViewState state = InvitationViewState.PENDING;

    @Nullable String invitedName = "Noor Demo";

    @Override
    public Page<PersonInvitation> invitations(@Nullable String after) {
        return new Page<>(List.of(), null);
    }

    @Override
    public List<InvitationResult> invite(InvitePeople request, @Nullable String idempotencyKey) {
        sent.add(request);
        return request.people().stream()
                .map(one -> one.mail().contains("amina")
                        ? new InvitationResult(one.mail(), InvitationOutcome.ALREADY_MEMBER, null, null)
                        : one.mail().endsWith("@nowhere")
                                ? new InvitationResult(one.mail(), InvitationOutcome.INVALID, "has no domain", null)
                                : new InvitationResult(one.mail(), InvitationOutcome.INVITED, null, null))
                .toList();
    }

    @Override
    public PersonInvitation resend(UUID invitation, @Nullable String idempotencyKey) {
        throw new UnsupportedOperationException();
    }

    @Override
    public PersonInvitation withdraw(UUID invitation, @Nullable String idempotencyKey) {
        throw new UnsupportedOperationException();
    }

    @Override
    public InvitationView look(InvitationToken request) {
        return new InvitationView(
                state,
                state == InvitationViewState.UNKNOWN ? null : Cast.IOM,
                "Elio <b>Demo</b>",
                "noor@iom.example",
                invitedName,
                Set.of(Role.EDITOR),
                null,
                Instant.EPOCH,
                "en");
    }

    @Override
    public void requestAccount(RequestAccount request) {
        accounts.add(request);
    }

    @Override
    public Affiliation accept(InvitationToken request) {
        return new Affiliation(Cast.IOM, Set.of(Role.EDITOR));
    }
}
