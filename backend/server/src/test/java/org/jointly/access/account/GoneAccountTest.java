package org.jointly.access.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Instant;
import java.util.UUID;
import org.jointly.access.session.FactorReset;
import org.jointly.access.session.SignedOut;
import org.jointly.platform.Backend;
import org.jointly.platform.outbox.Delivery;
import org.jointly.platform.outbox.Kind;
import org.jointly.platform.outbox.Receiver;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A message about an account that Keycloak does not have any more is at its end at once, and not tried again until it is parked. */
class GoneAccountTest {
    private static final UUID GONE = UUID.randomUUID();

    @BeforeAll
    static void begin() {
        assertThat(Backend.address()).isNotNull();
    }

    @Test
    void whatItsOwnerChangedIsDropped() {
        isDone(AccountChange.KIND, AccountChange.name(GONE, "Noor", "Demo"));
        isDone(AccountChange.KIND, AccountChange.session(GONE, UUID.randomUUID().toString()));
        isDone(
                AccountChange.KIND,
                AccountChange.credential(GONE, UUID.randomUUID().toString(), true));
    }

    @Test
    void whatAnAdministratorAskedForIsDropped() {
        isDone(SignedOut.KIND, new SignedOut(GONE, Instant.now()));
        isDone(FactorReset.KIND, new FactorReset(GONE, Instant.now()));
    }

    @SuppressWarnings("unchecked")
    private static <T> void isDone(Kind<T> kind, T message) {
        var organisation = UUID.fromString(Backend.stack().people().organisationId("sahel-aid"));
        Receiver<T> receiver = Backend.beans().getBeansOfType(Receiver.class).stream()
                .filter(each -> each.kind().equals(kind))
                .findFirst()
                .orElseThrow();
        assertThatCode(() -> receiver.receive(new Delivery<>(UUID.randomUUID(), 1, organisation, message)))
                .as(kind.name())
                .doesNotThrowAnyException();
    }
}
