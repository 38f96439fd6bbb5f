package org.jointly.api.search;

import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Finds by words: without case, accents, vowel signs, articles and hyphens; each word as a beginning too; with one letter wrong if
 * nothing matches as it is written. What was written a moment ago is found within seconds, a text once it has come to rest.
 */
public interface SearchApi {
    /**
     * Of each kind the six that match best; of one kind, if it is named, fifty: those with the words in their title first, then the
     * newest. Nothing says how many others there are.
     */
    @Get("/search{?q,kind}")
    SearchResult search(@QueryValue @NotNull @Size(max = 200) String q, @Nullable @QueryValue FoundKind kind);
}
