package org.jointly.platform.problem;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.context.ServerRequestContext;
import java.util.Locale;
import java.util.Objects;
import org.jointly.api.MessagePatterns;

/** Which of the six languages a request asks for by {@code Accept-Language}: English where it asks for none of them. */
public final class AskedLanguage {
    /** A browser of somebody who reads ten languages sends less. */
    private static final int LONGEST = 400;

    private AskedLanguage() {}

    /** For what is said in an answer that refuses nothing as a whole; English outside of requests. */
    public static Locale current() {
        return ServerRequestContext.currentRequest().map(AskedLanguage::of).orElse(Locale.ENGLISH);
    }

    static Locale of(HttpRequest<?> request) {
        var asked = request.getHeaders().get(HttpHeaders.ACCEPT_LANGUAGE);
        if (asked == null || asked.isBlank() || asked.length() > LONGEST) {
            return Locale.ENGLISH;
        }
        try {
            var found = Locale.lookup(Locale.LanguageRange.parse(asked), MessagePatterns.LANGUAGES);
            return Objects.requireNonNullElse(found, Locale.ENGLISH);
        } catch (IllegalArgumentException notALanguage) {
            return Locale.ENGLISH;
        }
    }
}
