package org.jointly.platform.outbox;

import io.micronaut.core.propagation.PropagatedContext;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.jointly.platform.Duty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes one attempt at one message, and writes down what came of it. */
@Singleton
class Delivering {
    private static final Logger LOG = LoggerFactory.getLogger(Delivering.class);
    private static final int LONGEST_FAILURE = 500;
    private static final String UNREADABLE = "does not say what such messages say";

    private final Deliveries deliveries;
    private final OutboxSettings settings;
    private final ObjectMapper json;

    Delivering(Deliveries deliveries, OutboxSettings settings, ObjectMapper json) {
        this.deliveries = deliveries;
        this.settings = settings;
        this.json = json;
    }

    <T> void attempt(Receiver<T> receiver, MessageRow row) {
        if (row.attempts() > receiver.mostAttempts()) {
            // Nobody wrote down how the attempts ended: each may have ended the process.
            park(receiver, row, "every attempt broke off");
            return;
        }
        try {
            var delivery = new Delivery<>(row.id(), row.attempts(), row.organisation(), read(receiver.kind(), row));
            PropagatedContext.empty().wrap(() -> receiver.receive(delivery)).run();
            Duty.OUTBOX.perform(() -> deliveries.settle(row));
        } catch (Undeliverable e) {
            park(receiver, row, String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            failed(receiver, row, e);
        }
    }

    private void failed(Receiver<?> receiver, MessageRow row, RuntimeException failure) {
        if (row.attempts() >= receiver.mostAttempts()) {
            LOG.error("The last attempt at message {} failed", row.id(), failure);
            park(receiver, row, name(failure));
        } else {
            LOG.warn(
                    "Attempt {} at message {} of the kind {} failed",
                    row.attempts(),
                    row.id(),
                    receiver.kind().name(),
                    failure);
            Duty.OUTBOX.perform(() -> deliveries.postpone(row, settings.pauseAfter(row.attempts()), name(failure)));
        }
    }

    private void park(Receiver<?> receiver, MessageRow row, String reason) {
        var shortened = reason.length() > LONGEST_FAILURE ? reason.substring(0, LONGEST_FAILURE) : reason;
        if (Duty.OUTBOX.find(() -> deliveries.park(row, shortened))) {
            LOG.error(
                    "Message {} of the kind {} is parked after {} attempts and waits for an operator: {}",
                    row.id(),
                    receiver.kind().name(),
                    row.attempts(),
                    shortened);
        }
    }

    private <T> T read(Kind<T> kind, MessageRow row) {
        if (!kind.isSentBy(row.duty(), row.organisation())) {
            throw new Undeliverable("not sent by whom such messages come from");
        }
        var message = parsed(kind, row);
        if (message instanceof OfOrganisation about && !Objects.equals(about.organisation(), row.organisation())) {
            throw new Undeliverable("about another organisation than its sender's");
        }
        return message;
    }

    private <T> T parsed(Kind<T> kind, MessageRow row) {
        try {
            return Optional.ofNullable(json.readValue(row.payload(), kind.payload()))
                    .orElseThrow(() -> new Undeliverable(UNREADABLE));
        } catch (IOException e) {
            throw new Undeliverable(UNREADABLE);
        }
    }

    /** Without its message, which may name people. */
    private static String name(Throwable failure) {
        return failure.getClass().getSimpleName();
    }
}
