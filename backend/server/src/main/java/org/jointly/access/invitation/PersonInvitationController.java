package org.jointly.access.invitation;

import io.micronaut.http.annotation.Controller;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.UUID;
import org.jointly.access.ForOneself;
import org.jointly.access.FreshRights;
import org.jointly.access.SecondFactor;
import org.jointly.api.Page;
import org.jointly.api.access.Affiliation;
import org.jointly.api.access.invitation.InvitationResult;
import org.jointly.api.access.invitation.InvitationToken;
import org.jointly.api.access.invitation.InvitationView;
import org.jointly.api.access.invitation.InvitePeople;
import org.jointly.api.access.invitation.PersonInvitation;
import org.jointly.api.access.invitation.PersonInvitationApi;
import org.jointly.api.access.invitation.RequestAccount;
import org.jointly.platform.RequestsRefused.Kind;
import org.jointly.platform.limit.Costly;
import org.jointly.platform.limit.StrangerLimit;
import org.jointly.platform.once.Idempotent;
import org.jointly.platform.once.Idempotent.How;
import org.jspecify.annotations.Nullable;

@Controller
class PersonInvitationController implements PersonInvitationApi {
    private final PersonInvitations invitations;
    private final LinkHolders holders;
    private final StrangerLimit strangers;
    private final SecondFactor factor;

    PersonInvitationController(
            PersonInvitations invitations, LinkHolders holders, StrangerLimit strangers, SecondFactor factor) {
        this.factor = factor;
        this.invitations = invitations;
        this.holders = holders;
        this.strangers = strangers;
    }

    @Override
    @Operation(operationId = "personInvitations")
    public Page<PersonInvitation> invitations(@Nullable String after) {
        return invitations.invitations(after);
    }

    @Override
    @FreshRights
    @Costly(Kind.INVITATION)
    @Operation(operationId = "invitePeople")
    public List<InvitationResult> invite(InvitePeople request, @Nullable String idempotencyKey) {
        factor.demandFor(request.roles());
        return invitations.invite(request);
    }

    @Override
    @FreshRights
    @Costly(Kind.INVITATION)
    @Operation(operationId = "resendPersonInvitation")
    public PersonInvitation resend(UUID invitation, @Nullable String idempotencyKey) {
        return invitations.resend(invitation);
    }

    @Override
    @FreshRights
    @Operation(operationId = "withdrawPersonInvitation")
    public PersonInvitation withdraw(UUID invitation, @Nullable String idempotencyKey) {
        return invitations.withdraw(invitation);
    }

    @Override
    @ForOneself
    public InvitationView look(InvitationToken request) {
        strangers.take("link");
        return holders.look(request);
    }

    @Override
    @ForOneself
    public void requestAccount(RequestAccount request) {
        strangers.take("link");
        holders.requestAccount(request);
    }

    @Override
    @FreshRights
    @ForOneself
    @Idempotent(How.APART)
    public Affiliation accept(InvitationToken request) {
        return holders.accept(request);
    }
}
