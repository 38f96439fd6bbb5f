package org.jointly.access.account;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jointly.access.notice.AdministratorNotice;
import org.jointly.platform.outbox.Outbox;

/** Has a person's organisations told, in their trail and by mail, that the person's address changed. */
@Singleton
public class MailChanged {
    private final AccountActs acts;
    private final Outbox outbox;

    MailChanged(AccountActs acts, Outbox outbox) {
        this.acts = acts;
        this.outbox = outbox;
    }

    /** Under the duty {@code ACCESS}. */
    @Transactional
    public void tell(UUID person, String name, List<UUID> organisations) {
        acts.tell(organisations, new AccountActed.Owner(person, name), "account.mail_changed", Map.of());
        organisations.forEach(organisation -> outbox.send(
                AdministratorNotice.KIND, organisation, AdministratorNotice.mailChanged(organisation, name)));
    }
}
