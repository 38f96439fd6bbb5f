package org.jointly.platform.problem;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jointly.api.FieldFault;
import org.jointly.api.Problem;
import org.jointly.api.Sentence;
import org.jspecify.annotations.Nullable;

/** Writes problems the one way they are written: in the language that was asked for, in English where none was. */
public final class Problems {
    private Problems() {}

    public static MutableHttpResponse<Problem> of(HttpRequest<?> request, Refusal refusal) {
        var response = HttpResponse.<Problem>status(refusal.status());
        var language = AskedLanguage.of(request);
        response.contentType(Problem.MEDIA_TYPE).body(problem(refusal, language, RequestId.of(request)));
        return switch (refusal) {
            case TooMany many -> response.header("Retry-After", Long.toString(many.seconds()));
            case Unavailable _ -> response.header("Retry-After", "2");
            case NotAuthenticated _ -> response.header("WWW-Authenticate", "Bearer");
            case IdentityUnconfirmed _ -> response.header("WWW-Authenticate", IdentityUnconfirmed.CHALLENGE);
            default -> response;
        };
    }

    public static Problem problem(Refusal refusal, Locale language, @Nullable String request) {
        return problem(
                new Said(refusal.type(), List.of(refusal.said()), refusal.faults(), refusal.current()),
                refusal.status(),
                language,
                request);
    }

    /** Into an answer of the framework, which has its status already. */
    static MutableHttpResponse<Problem> in(
            MutableHttpResponse<?> response, HttpRequest<?> request, String type, List<Sentence> detail) {
        var said = new Said(type, detail, List.of(), null);
        return response.contentType(Problem.MEDIA_TYPE)
                .body(problem(said, response.status(), AskedLanguage.of(request), RequestId.of(request)));
    }

    private record Said(
            String type,
            List<Sentence> detail,
            List<FieldFault> faults,
            @Nullable Object current) {}

    private static Problem problem(Said said, HttpStatus status, Locale language, @Nullable String request) {
        return new Problem(
                URI.create("urn:jointly:problem:" + said.type()),
                status.getReason(),
                status.getCode(),
                said.detail().stream().map(part -> part.in(language)).collect(Collectors.joining(" ")),
                request,
                said.faults().stream().map(fault -> fault.in(language)).toList(),
                said.current());
    }
}
