package org.jointly.api.voices.theme;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What survivors say should change, and what became of it. Themes are proposed in the reader's frame. */
public interface ThemeApi {
    /** For readers and the board. Newest first, at most 200. */
    @Get("/voices/channels/{channel}/themes")
    List<Theme> themes(UUID channel);

    /** By a reader who did not propose it. */
    @Put("/voices/themes/{theme}/approval")
    Theme approve(UUID theme);

    /** By a reader of the host; 422 {@code too-few} below eleven voices with consent, of two organisations. */
    @Put("/voices/themes/{theme}/publication")
    Theme publish(UUID theme);

    /** By the board; it goes from view at once. */
    @Put("/voices/themes/{theme}/block")
    Theme block(UUID theme, @Body @Valid BlockTheme request);

    /** The published ones, for everybody who takes part in the programme. Newest first, at most 200. */
    @Get("/programmes/{programme}/voices/themes")
    List<PublishedTheme> published(UUID programme);

    /** For editors of organisations that draft the programme. */
    @Post("/voices/themes/{theme}/effects")
    @Status(HttpStatus.CREATED)
    Effect recordEffect(
            UUID theme,
            @Body @Valid RecordEffect request,
            @Nullable @Header("Idempotency-Key") @Size(max = 100) String idempotencyKey);
}
