package org.jointly.api.survivor;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import java.util.UUID;

/**
 * What the survivors' page asks, at the survivors' port and without anything that tells who asks. Bodies are read only after the
 * work in front of them was found done, so they come as bytes.
 */
public interface SurvivorApi {
    /** Open, or closed since. */
    @Get("/v/channels/{channel}")
    OpenChannel channel(UUID channel);

    /** The published ones, newest first. */
    @Get("/v/channels/{channel}/themes")
    List<OpenTheme> themes(UUID channel);

    /** Good for half an hour and one use. */
    @Get("/v/challenge")
    Challenge challenge();

    /** The same sent twice is there once. 422 {@code epoch-ended}: fetch the channel anew and seal again. */
    @Post("/v/submissions")
    @Status(HttpStatus.NO_CONTENT)
    @RequestBody(required = true, content = @Content(schema = @Schema(allOf = {Worked.class, Submission.class})))
    void submit(@Body byte[] body);

    /** Always of the same size, and at fixed moments after the question. */
    @Post("/v/status")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Code.class)))
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(oneOf = {CodeStatus.class, NothingFound.class})))
    byte[] status(@Body byte[] body);

    @Post("/v/messages")
    @Status(HttpStatus.NO_CONTENT)
    @RequestBody(required = true, content = @Content(schema = @Schema(allOf = {Worked.class, Messages.class})))
    void write(@Body byte[] body);

    @Post("/v/consents")
    @Status(HttpStatus.NO_CONTENT)
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ChangeConsent.class)))
    void changeConsent(@Body byte[] body);

    @Post("/v/withdrawals")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Withdrawal.class)))
    Withdrawn withdraw(@Body byte[] body);
}
