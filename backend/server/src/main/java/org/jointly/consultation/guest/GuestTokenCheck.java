package org.jointly.consultation.guest;

import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.http.HttpRequest;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.token.validator.TokenValidator;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import org.jointly.platform.Duty;
import org.jointly.platform.problem.SurvivorsPort;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

/** Lets in by the link of a mail who is asked in one call; the database is asked about links alone that were signed here. */
@Singleton
class GuestTokenCheck implements TokenValidator<HttpRequest<?>> {
    private final GuestLinks links;
    private final GuestVisits visits;
    private final SurvivorsPort survivors;
    private final ExecutorService blocking;

    GuestTokenCheck(
            GuestLinks links,
            GuestVisits visits,
            SurvivorsPort survivors,
            @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
        this.links = links;
        this.visits = visits;
        this.survivors = survivors;
        this.blocking = blocking;
    }

    @Override
    public Publisher<Authentication> validateToken(String token, @Nullable HttpRequest<?> request) {
        if (request == null || !GuestLinks.isOne(token) || survivors.takes(request)) {
            return Publishers.empty();
        }
        return links.read(token).<Publisher<Authentication>>map(this::looked).orElseGet(Publishers::empty);
    }

    private Publisher<Authentication> looked(GuestLinks.Named link) {
        return Mono.fromFuture(CompletableFuture.supplyAsync(
                        () -> Duty.CONSULTATION.find(() -> visits.behind(link)), blocking))
                .flatMap(found ->
                        Mono.justOrEmpty(found.map(guest -> guest.known().authenticated())));
    }
}
