package org.jointly.api.reader;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import jakarta.validation.Valid;
import java.util.UUID;

/** What the reader's frame asks, at the survivors' port and with a ticket that the page around it fetched. */
public interface ReaderApi {
    @Get("/v/staff/me")
    Reader me();

    @Put("/v/staff/key")
    @Status(HttpStatus.NO_CONTENT)
    void keepKey(@Body @Valid KeepKey request);

    /** By a custodian; one draft at a time. */
    @Post("/v/staff/keylog/drafts")
    @Status(HttpStatus.CREATED)
    Made draft(@Body @Valid DraftEntry request);

    /** By another custodian; the entry is in force from then on. */
    @Put("/v/staff/keylog/drafts/{draft}/signature")
    @Status(HttpStatus.NO_CONTENT)
    void sign(UUID draft, @Body @Valid SignEntry request);

    @Delete("/v/staff/keylog/drafts/{draft}")
    @Status(HttpStatus.NO_CONTENT)
    void dropDraft(UUID draft);

    /** Is written down, and the survivor sees that it was opened. */
    @Get("/v/staff/submissions/{submission}")
    SealedVoice open(UUID submission);

    /** Sealed, as it was sent. */
    @Get("/v/staff/submissions/{submission}/attachments/{number}")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    byte[] attachment(UUID submission, int number);

    @Post("/v/staff/submissions/{submission}/replies")
    @Status(HttpStatus.NO_CONTENT)
    void reply(UUID submission, @Body @Valid SendReply request);

    /** Before a copy is made; 403 {@code no-consent} where the survivor did not allow that use. */
    @Post("/v/staff/submissions/{submission}/exports")
    @Status(HttpStatus.NO_CONTENT)
    void export(UUID submission, @Body @Valid ExportVoice request);

    @Post("/v/staff/submissions/{submission}/shares")
    @Status(HttpStatus.NO_CONTENT)
    void share(UUID submission, @Body @Valid ShareVoice request);

    @Post("/v/staff/themes")
    @Status(HttpStatus.CREATED)
    Made propose(@Body @Valid ProposeTheme request);

    @Get("/v/staff/themes/{theme}")
    SeenTheme theme(UUID theme);

    @Post("/v/staff/themes/{theme}/voices")
    @Status(HttpStatus.NO_CONTENT)
    void addVoices(UUID theme, @Body @Valid AddVoices request);

    /** For custodians; whoever else asks is written down. */
    @Get("/v/staff/recovery")
    RecoveryExport recovery();
}
