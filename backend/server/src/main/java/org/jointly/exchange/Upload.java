package org.jointly.exchange;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jointly.api.exchange.Import;
import org.jointly.platform.Actor;
import org.jointly.platform.problem.NotAllowed;
import org.jspecify.annotations.Nullable;

/** Receives a file before any transaction begins: a slow sender must not hold a connection. */
@Singleton
class Upload {
    private final Exchange exchange;

    Upload(Exchange exchange) {
        this.exchange = exchange;
    }

    Import receive(InputStream body, @Nullable String name, boolean asOurs, @Nullable String key) {
        if (!ImportPolicy.mayImport(Actor.current())) {
            throw new NotAllowed("exchange.editors-only");
        }
        try (var file = SentFile.of(body)) {
            return exchange.take(file, name == null || name.isBlank() ? null : name.strip(), asOurs, key);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
