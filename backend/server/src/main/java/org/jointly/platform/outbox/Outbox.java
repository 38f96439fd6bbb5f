package org.jointly.platform.outbox;

import io.micronaut.context.BeanProvider;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jointly.platform.database.Bell;
import org.jspecify.annotations.Nullable;

/**
 * Takes messages in the transaction of the act they follow from: they are delivered at least once if it commits, and never
 * if it does not.
 */
@Singleton
@Transactional(propagation = Propagation.MANDATORY)
public class Outbox {
    static final String CHANNEL = "jointly_outbox";
    private static final int LARGEST_PAYLOAD = 8192;

    private final Messages messages;
    /** Asked late: receivers themselves use the outbox. */
    private final BeanProvider<Receivers> receivers;

    private final ObjectMapper json;
    private final Bell bell;

    Outbox(Messages messages, BeanProvider<Receivers> receivers, ObjectMapper json, Bell bell) {
        this.messages = messages;
        this.receivers = receivers;
        this.json = json;
        this.bell = bell;
    }

    /** @param organisation whose data it carries; a request sends for its own only */
    public <T> void send(Kind<T> kind, @Nullable UUID organisation, T message) {
        write(kind, organisation, null, message);
    }

    /**
     * Delivered after all earlier messages of the kind under that key, so not while one of them is parked. Until the
     * transaction ends, others who send under the key wait.
     */
    public <T> void sendInOrder(Kind<T> kind, @Nullable UUID organisation, String key, T message) {
        messages.hold(kind.name(), key);
        write(kind, organisation, key, message);
    }

    /**
     * For a receiver, in the transaction of its work and before it: whether the work is still to be done. It is done once
     * then, since the message counts as delivered with the same commit.
     */
    public boolean settles(Delivery<?> delivery) {
        return messages.settle(delivery.id(), delivery.attempt());
    }

    private <T> void write(Kind<T> kind, @Nullable UUID organisation, @Nullable String key, T message) {
        if (!receivers.get().know(kind)) {
            throw new IllegalStateException("Nobody receives messages of the kind " + kind.name());
        }
        messages.save(new NewMessage(UUID.randomUUID(), kind.name(), key, organisation, payload(kind, message)));
        bell.ringAll(CHANNEL, kind.name());
    }

    private <T> String payload(Kind<T> kind, T message) {
        try {
            var payload = json.writeValueAsString(message);
            if (payload.getBytes(StandardCharsets.UTF_8).length > LARGEST_PAYLOAD) {
                throw new IllegalArgumentException("A message of the kind " + kind.name()
                        + " is too large: it should name what it is about, not carry it");
            }
            return payload;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
