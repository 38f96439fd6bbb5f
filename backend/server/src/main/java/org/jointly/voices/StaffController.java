package org.jointly.voices;

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

/** What the reader's frame says to the server. */
@Hidden
@Controller(value = "/v/staff", port = "${jointly.voices.port}")
class StaffController {
    private final Desk desk;
    private final Themes themes;

    StaffController(Desk desk, Themes themes) {
        this.desk = desk;
        this.themes = themes;
    }

    @Get("/me")
    StaffAnswers.Me me() {
        return desk.me();
    }

    @Put("/key")
    @Status(HttpStatus.NO_CONTENT)
    void keepKey(@Body @Valid StaffRequests.KeepKey request) {
        desk.keepKey(request);
    }

    @Post("/keylog/drafts")
    @Status(HttpStatus.CREATED)
    StaffAnswers.Made draft(@Body @Valid StaffRequests.DraftEntry request) {
        return new StaffAnswers.Made(desk.draft(request));
    }

    @Put("/keylog/drafts/{draft}/signature")
    @Status(HttpStatus.NO_CONTENT)
    void sign(UUID draft, @Body @Valid StaffRequests.Sign request) {
        desk.sign(draft, request);
    }

    @Delete("/keylog/drafts/{draft}")
    @Status(HttpStatus.NO_CONTENT)
    void dropDraft(UUID draft) {
        desk.dropDraft(draft);
    }

    @Get("/submissions/{submission}")
    StaffAnswers.Opened open(UUID submission) {
        return desk.open(submission);
    }

    @Get("/submissions/{submission}/attachments/{number}")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    byte[] attachment(UUID submission, int number) {
        return desk.attachment(submission, number);
    }

    @Post("/submissions/{submission}/replies")
    @Status(HttpStatus.NO_CONTENT)
    void reply(UUID submission, @Body @Valid StaffRequests.Reply request) {
        desk.reply(submission, request);
    }

    @Post("/submissions/{submission}/exports")
    @Status(HttpStatus.NO_CONTENT)
    void export(UUID submission, @Body @Valid StaffRequests.Export request) {
        desk.export(submission, request.use());
    }

    @Post("/submissions/{submission}/shares")
    @Status(HttpStatus.NO_CONTENT)
    void share(UUID submission, @Body @Valid StaffRequests.Share request) {
        desk.share(submission, request);
    }

    @Post("/themes")
    @Status(HttpStatus.CREATED)
    StaffAnswers.Made propose(@Body @Valid StaffRequests.ProposeTheme request) {
        return new StaffAnswers.Made(
                themes.propose(request.channel(), request.kind(), request.text(), request.voices()));
    }

    @Get("/themes/{theme}")
    StaffAnswers.SeenTheme theme(UUID theme) {
        return StaffAnswers.SeenTheme.of(themes.supportable(theme));
    }

    @Post("/themes/{theme}/voices")
    @Status(HttpStatus.NO_CONTENT)
    void addVoices(UUID theme, @Body @Valid StaffRequests.AddVoices request) {
        themes.addVoices(theme, request.voices());
    }

    @Get("/recovery")
    StaffAnswers.Recovery recovery() {
        return desk.recovery();
    }
}
