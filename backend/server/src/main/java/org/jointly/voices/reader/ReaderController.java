package org.jointly.voices.reader;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jointly.voices.theme.Themes;

/** What the reader's frame says to the server. */
@Hidden
@Controller(value = "/v/staff", port = "${jointly.voices.port}")
class ReaderController {
    private final ReaderVoices desk;
    private final Themes themes;

    ReaderController(ReaderVoices desk, Themes themes) {
        this.desk = desk;
        this.themes = themes;
    }

    @Get("/me")
    ReaderAnswers.Me me() {
        return desk.me();
    }

    @Put("/key")
    @Status(HttpStatus.NO_CONTENT)
    void keepKey(@Body @Valid ReaderRequests.KeepKey request) {
        desk.keepKey(request);
    }

    @Post("/keylog/drafts")
    @Status(HttpStatus.CREATED)
    ReaderAnswers.Made draft(@Body @Valid ReaderRequests.DraftEntry request) {
        return new ReaderAnswers.Made(desk.draft(request));
    }

    @Put("/keylog/drafts/{draft}/signature")
    @Status(HttpStatus.NO_CONTENT)
    void sign(UUID draft, @Body @Valid ReaderRequests.Sign request) {
        desk.sign(draft, request);
    }

    @Delete("/keylog/drafts/{draft}")
    @Status(HttpStatus.NO_CONTENT)
    void dropDraft(UUID draft) {
        desk.dropDraft(draft);
    }

    @Get("/submissions/{submission}")
    ReaderAnswers.Opened open(UUID submission) {
        return desk.open(submission);
    }

    @Get("/submissions/{submission}/attachments/{number}")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    byte[] attachment(UUID submission, int number) {
        return desk.attachment(submission, number);
    }

    @Post("/submissions/{submission}/replies")
    @Status(HttpStatus.NO_CONTENT)
    void reply(UUID submission, @Body @Valid ReaderRequests.Reply request) {
        desk.reply(submission, request);
    }

    @Post("/submissions/{submission}/exports")
    @Status(HttpStatus.NO_CONTENT)
    void export(UUID submission, @Body @Valid ReaderRequests.Export request) {
        desk.export(submission, request.use());
    }

    @Post("/submissions/{submission}/shares")
    @Status(HttpStatus.NO_CONTENT)
    void share(UUID submission, @Body @Valid ReaderRequests.Share request) {
        desk.share(submission, request);
    }

    @Post("/themes")
    @Status(HttpStatus.CREATED)
    ReaderAnswers.Made propose(@Body @Valid ReaderRequests.ProposeTheme request) {
        return new ReaderAnswers.Made(
                themes.propose(request.channel(), request.kind(), request.text(), request.voices()));
    }

    @Get("/themes/{theme}")
    ReaderAnswers.SeenTheme theme(UUID theme) {
        return ReaderAnswers.SeenTheme.of(themes.supportable(theme));
    }

    @Post("/themes/{theme}/voices")
    @Status(HttpStatus.NO_CONTENT)
    void addVoices(UUID theme, @Body @Valid ReaderRequests.AddVoices request) {
        themes.addVoices(theme, request.voices());
    }

    @Get("/recovery")
    ReaderAnswers.Recovery recovery() {
        return desk.recovery();
    }
}
