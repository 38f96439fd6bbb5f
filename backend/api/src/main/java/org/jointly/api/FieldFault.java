package org.jointly.api;

import java.util.Locale;
import org.jointly.api.Problem.FieldError;

/**
 * What is wrong with one field, in none of the languages yet.
 *
 * @param pointer RFC 6901 pointer into the request, such as {@code /title}
 */
public record FieldFault(String pointer, Sentence said) {
    public FieldFault(String pointer, String key, Object... values) {
        this(pointer, Sentence.of(key, values));
    }

    public FieldError in(Locale language) {
        return new FieldError(pointer, said.in(language));
    }
}
