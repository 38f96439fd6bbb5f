package org.jointly.api.exchange;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.io.InputStream;
import java.util.UUID;
import org.jointly.api.Page;
import org.jspecify.annotations.Nullable;

/** Published IATI 2.03 activities come in and become programmes. */
public interface ExchangeApi {
    /**
     * Takes what can be taken of an IATI activity file and says line by line what could not.
     * The same activity again brings its programme up to date, unless that would write over what people wrote since, or
     * take away what an earlier file brought: then nothing of it is taken before somebody confirms it. No file moves a
     * programme to another stage. An activity that another organisation reports becomes no new programme before somebody
     * says so.
     *
     * <p>413 above 32 MiB or 500 activities; 422 for a file that is not XML or holds no activity.
     *
     * @param asOurs whether what others report may become programmes that the acting organisation leads, without asking
     */
    @Post(
            value = "/exchange/imports{?name,asOurs}",
            consumes = {MediaType.APPLICATION_XML, MediaType.TEXT_XML})
    @Status(HttpStatus.CREATED)
    Import importFile(
            @Body InputStream file,
            @Nullable @QueryValue @Size(max = 255) String name,
            @Nullable @QueryValue Boolean asOurs,
            @Nullable @Header("Idempotency-Key") @Size(max = 100) String idempotencyKey);

    /**
     * Takes activities over what stands in their programmes. What changed since it was shown is not taken but asked about
     * anew; the report says so.
     */
    @Post("/exchange/imports/{report}/confirmation")
    Import confirm(UUID report, @Body @Valid ConfirmImport request);

    /** The acting organisation's imports, newest first, 25 a page. */
    @Get("/exchange/imports{?after}")
    Page<ImportSummary> imports(@Nullable @QueryValue @Size(max = 500) String after);

    @Get("/exchange/imports/{report}")
    Import report(UUID report);

    /** The same report at a glance. */
    @Get("/exchange/imports/{report}/overview")
    ImportOverview overview(UUID report);

    /** 25 activities a page: first what was not taken, then what is asked, corrected and kept; of each the 20 gravest notes. */
    @Get("/exchange/imports/{report}/activities{?only,after}")
    Page<ImportedActivity> activities(
            UUID report, @Nullable @QueryValue ImportPart only, @Nullable @QueryValue @Size(max = 500) String after);

    /** All that is said of one activity, in the file's order; 200 a page. */
    @Get("/exchange/imports/{report}/activities/{activity}/notes{?after}")
    Page<Note> notes(UUID report, UUID activity, @Nullable @QueryValue @Size(max = 500) String after);
}
