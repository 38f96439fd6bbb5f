package org.jointly.programme;

import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Set;
import org.jointly.platform.webhook.WebhookEvent;
import org.jointly.platform.webhook.WebhookSource;

/** What happens to programmes and to who takes part, for webhooks. */
@Singleton
@Transactional(readOnly = true)
class ProgrammeEvents implements WebhookSource {
    private static final String INVITATION = "invitation.";
    private static final Set<String> KINDS = Set.of(
            "programme.changed",
            "programme.stage_changed",
            "programme.archived",
            "programme.brought_back",
            "participation.ended",
            "invitation.sent",
            "invitation.accepted",
            "invitation.declined",
            "invitation.withdrawn");

    private final ProgrammeRows programmes;
    private final InvitationRows invitations;

    ProgrammeEvents(ProgrammeRows programmes, InvitationRows invitations) {
        this.programmes = programmes;
        this.invitations = invitations;
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public Set<String> kinds() {
        return KINDS;
    }

    /** An invitation is seen by who is asked, too. */
    @Override
    public boolean isVisible(WebhookEvent event) {
        return event.kind().startsWith(INVITATION)
                ? invitations.findById(event.subject()).isPresent()
                : event.programme() != null
                        && !programmes.titles(Set.of(event.programme())).isEmpty();
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public String page(WebhookEvent event) {
        return event.programme() == null ? "/" : "/programmes/" + event.programme();
    }
}
