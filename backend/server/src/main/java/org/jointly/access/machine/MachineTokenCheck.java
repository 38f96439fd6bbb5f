package org.jointly.access.machine;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.http.HttpRequest;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.token.validator.TokenValidator;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jointly.platform.Duty;
import org.jointly.platform.edge.RemoteAddress;
import org.jointly.platform.problem.SurvivorsPort;
import org.jointly.platform.problem.Unavailable;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

/** Lets service accounts in by their tokens, beside people by Keycloak's; not at the port of the survivors. */
@Singleton
class MachineTokenCheck implements TokenValidator<HttpRequest<?>> {
    private static final String MACHINE = "machine";

    /** Of the connections that the platform's duties share, so many at most serve tokens that nobody knows yet. */
    private static final int GUESSES_AT_ONCE = 3;

    private static final long PATIENCE_SECONDS = 5;

    private final TokenReading reading;
    private final TokenLimit limit;
    private final RemoteAddress addresses;
    private final SurvivorsPort survivors;
    private final ExecutorService blocking;
    private final Semaphore guesses = new Semaphore(GUESSES_AT_ONCE);
    private final Cache<String, UUID> letIn = Caffeine.newBuilder()
            .expireAfterAccess(Duration.ofHours(1))
            .maximumSize(10_000)
            .build();

    MachineTokenCheck(
            TokenReading reading,
            TokenLimit limit,
            RemoteAddress addresses,
            SurvivorsPort survivors,
            @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
        this.reading = reading;
        this.limit = limit;
        this.addresses = addresses;
        this.survivors = survivors;
        this.blocking = blocking;
    }

    /** Whom a request was let in as; empty for a person. */
    static Optional<KnownMachine> of(HttpRequest<?> request) {
        return request.getUserPrincipal(Authentication.class)
                .map(authentication -> authentication.getAttributes().get(MACHINE))
                .filter(KnownMachine.class::isInstance)
                .map(KnownMachine.class::cast);
    }

    @Override
    public Publisher<Authentication> validateToken(String token, @Nullable HttpRequest<?> request) {
        if (request == null || !MachineToken.isOne(token) || survivors.takes(request)) {
            return Publishers.empty();
        }
        var address = addresses.shown(request).orElse(null);
        var known = CompletableFuture.supplyAsync(() -> found(new MachineToken(token), address), blocking);
        return Mono.fromFuture(known).flatMap(found -> Mono.justOrEmpty(found.map(MachineTokenCheck::authenticated)));
    }

    /** Whoever was let in a while ago waits for nobody who guesses. */
    private Optional<KnownMachine> found(MachineToken token, @Nullable String address) {
        var key = token.fingerprint();
        limit.take(key);
        if (isLetIn(token)) {
            var found = look(token, address);
            if (found.isEmpty()) {
                letIn.invalidate(key);
            }
            return found;
        }
        if (!taken()) {
            throw new Unavailable("machine.unknown-tokens");
        }
        try {
            var found = look(token, address);
            found.ifPresent(machine -> letIn.put(key, machine.id()));
            return found;
        } finally {
            guesses.release();
        }
    }

    /** Whether it was good when it came last. */
    boolean isLetIn(MachineToken token) {
        return letIn.getIfPresent(token.fingerprint()) != null;
    }

    private boolean taken() {
        try {
            return guesses.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Optional<KnownMachine> look(MachineToken token, @Nullable String address) {
        return Duty.ACCESS.find(() -> reading.behind(token, address));
    }

    private static Authentication authenticated(KnownMachine machine) {
        return Authentication.build(machine.id().toString(), List.of(), Map.of(MACHINE, machine));
    }
}
