package org.jointly.api.audit;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jointly.api.Page;
import org.jspecify.annotations.Nullable;

/** What was done, by whom, for which organisation. Never what was written. */
public interface AuditApi {
    /**
     * The acting organisation's trail, newest first, 50 a page. For its administrators.
     *
     * @param person only what this person did
     * @param kind only acts of this kind
     * @param from the first day, in UTC
     * @param until the last day, in UTC; all of it counts
     */
    @Get("/audit/entries{?after,person,kind,from,until}")
    Page<AuditEntry> entries(
            @Nullable @QueryValue @Size(max = 500) String after,
            @Nullable @QueryValue UUID person,
            @Nullable @QueryValue ActKind kind,
            @Nullable @QueryValue LocalDate from,
            @Nullable @QueryValue LocalDate until);

    /**
     * The acting organisation's trail as a file, oldest first; its name is told by {@code Content-Disposition}. For its
     * administrators. That it was taken out is itself an entry, of the next file.
     *
     * <p>{@code jsonl} holds one entry a line, as {@code {"entry":…,"hash":"…"}}: the entry in exactly the form over which its hash
     * was computed, and last a line {@code {"head":…}} with the chain's end at that moment. {@code csv} is UTF-8 with a
     * byte order mark, and can be of one person or of one kind of act; {@code jsonl} cannot (422), since a chain with gaps proves nothing.
     *
     * <p>413 above 50,000 entries: ask for a shorter period. 401 (RFC 9470) without a second factor given in the last ten
     * minutes.
     */
    @Get("/audit/export{?format,person,kind,from,until}")
    @Produces(MediaType.ALL)
    HttpResponse<byte[]> exportTrail(
            @QueryValue(defaultValue = "jsonl") TrailFormat format,
            @Nullable @QueryValue UUID person,
            @Nullable @QueryValue ActKind kind,
            @Nullable @QueryValue LocalDate from,
            @Nullable @QueryValue LocalDate until);

    /** The platform's own trail, newest first, 50 a page. For who runs the platform. */
    @Get("/audit/platform/entries{?after}")
    Page<AuditEntry> platformEntries(@Nullable @QueryValue @Size(max = 500) String after);

    /** Recomputes the acting organisation's chain. For its administrators. */
    @Get("/audit/verification")
    Verification verification();

    /**
     * What others moved in the programmes in which the acting organisation takes part: stages, who joined or left, versions that
     * were kept. Newest first; at most 20.
     */
    @Get("/audit/news")
    List<AuditEntry> news();

    /**
     * A programme's history as far as the acting organisation may see it, newest first, 50 a page.
     *
     * @param person only what this person did
     * @param kind only acts of this kind
     * @param q only where these words are found, as beginnings: in the names of who did it and of whom it was about, or in what a change of the programme's
     *     fields added or removed
     */
    @Get("/programmes/{programme}/audit/entries{?after,person,kind,q}")
    Page<AuditEntry> history(
            UUID programme,
            @Nullable @QueryValue @Size(max = 500) String after,
            @Nullable @QueryValue UUID person,
            @Nullable @QueryValue ActKind kind,
            @Nullable @QueryValue @Size(max = 200) String q);

    /**
     * The same as a table for a spreadsheet, newest first: UTF-8 with a byte order mark, a line for each field that changed. Its name
     * is told by {@code Content-Disposition}; that it was taken out is an entry for the own organisation. 413 above 10,000
     * entries.
     */
    @Get("/programmes/{programme}/audit/export{?person,kind,q}")
    @Produces(MediaType.ALL)
    HttpResponse<byte[]> exportHistory(
            UUID programme,
            @Nullable @QueryValue UUID person,
            @Nullable @QueryValue ActKind kind,
            @Nullable @QueryValue @Size(max = 200) String q);
}
