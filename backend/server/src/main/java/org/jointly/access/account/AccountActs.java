package org.jointly.access.account;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jointly.platform.Caller;
import org.jointly.platform.outbox.Outbox;

/** What somebody changes of their account, each act one transaction under the duty {@code ACCESS}: orders, and what trails say. */
@Singleton
@Transactional
class AccountActs {
    private final Outbox outbox;

    AccountActs(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Each organisation the person belongs to reads of it in its trail. */
    void order(
            Caller caller,
            Iterable<UUID> organisations,
            List<AccountChange> changes,
            String action,
            Map<String, String> details) {
        changes.forEach(change ->
                outbox.sendInOrder(AccountChange.KIND, null, caller.person().toString(), change));
        tell(organisations, new AccountActed.Owner(caller.person(), caller.name()), action, details);
    }

    void tell(Iterable<UUID> organisations, AccountActed.Owner by, String action, Map<String, String> details) {
        organisations.forEach(organisation -> outbox.send(
                AccountActed.KIND,
                organisation,
                new AccountActed(organisation, by.person(), by.name(), action, details)));
    }
}
