package org.jointly.ui.session;

import io.micronaut.http.MutableHttpRequest;
import io.micronaut.http.annotation.ClientFilter;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.client.exceptions.HttpClientException;
import io.micronaut.http.client.exceptions.HttpClientResponseException;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.jointly.api.Problem;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.signin.SignedIn;

/** Says on every call who asks, of strangers from where, and for whom, and turns the backend's problems into exceptions. */
@ClientFilter(serviceId = "backend")
class BackendCalls {
    private final ObjectMapper json;

    BackendCalls(ObjectMapper json) {
        this.json = json;
    }

    @RequestFilter
    void introduce(MutableHttpRequest<?> request) {
        var signedIn = SignedIn.current();
        if (signedIn != null) {
            request.bearerAuth(signedIn.accessToken());
        } else {
            Stranger.address().ifPresent(address -> request.header("X-Forwarded-For", address));
        }
        Acting.current()
                .ifPresent(acting -> request.header(
                        "Jointly-Organisation", acting.organisation().id().toString()));
        request.header(
                "Accept-Language",
                Stranger.language().orElseGet(Words::language).toLanguageTag());
    }

    @ResponseFilter
    void understand(HttpClientResponseException answer) {
        throw problem(answer);
    }

    @ResponseFilter
    void understand(HttpClientException silence) {
        if (silence instanceof HttpClientResponseException answer) {
            throw problem(answer);
        }
        throw new BackendAway(silence);
    }

    private RuntimeException problem(HttpClientResponseException answer) {
        var status = answer.getStatus().getCode();
        if (status == 429) {
            return tooMany(answer);
        }
        var body = answer.getResponse().getBody(String.class).orElse("");
        try {
            var problem = json.readValue(body, Problem.class);
            if (problem != null && problem.status() >= 400 && status != 502 && status != 503) {
                return new Refusal(problem);
            }
        } catch (IOException | RuntimeException notAProblem) {
            // a proxy or a crash answered
        }
        return status >= 500
                ? new BackendAway(answer)
                : new Refusal(new Problem(
                        URI.create("about:blank"), answer.getStatus().getReason(), status, "", null, List.of(), null));
    }

    /** In words of ours, since how long it takes stands in a header. */
    private static Refusal tooMany(HttpClientResponseException answer) {
        var wait = answer.getResponse().getHeaders().findFirst("Retry-After").orElse("5");
        return new Refusal(new Problem(
                URI.create("urn:jointly:problem:too-many"),
                answer.getStatus().getReason(),
                answer.getStatus().getCode(),
                Words.say("error.too-many", wait),
                null,
                List.of(),
                null));
    }
}
