package org.jointly.api.voices;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jointly.api.voices.form.DecideForm;
import org.jointly.api.voices.form.Form;
import org.jointly.api.voices.form.ProposeForm;
import org.jspecify.annotations.Nullable;

/**
 * Channels: where survivors' voices are received, by whom, and what is asked. For people with the role safeguarding and
 * administrators of the organisations concerned; others in the programme see only that an open channel is there.
 */
public interface ChannelApi {
    /** Those of the acting organisation: hosted, received, or asked to receive. Newest first, at most 200. */
    @Get("/voices/channels")
    List<Channel> channels();

    @Get("/programmes/{programme}/voices/channels")
    List<Channel> channelsOf(UUID programme);

    /** For people with the role safeguarding of an organisation that drafts the programme. */
    @Post("/programmes/{programme}/voices/channels")
    @Status(HttpStatus.CREATED)
    Channel draft(
            UUID programme,
            @Body @Valid DraftChannel request,
            @Nullable @Header("Idempotency-Key") @Size(max = 100) String idempotencyKey);

    @Get("/voices/channels/{channel}")
    Channel channel(UUID channel);

    /** For the host's circle; 409 when the version is stale. */
    @Put("/voices/channels/{channel}")
    Channel edit(UUID channel, @Body @Valid EditChannel request);

    /** Opens or closes it, for the host's circle; 422 {@code not-ready} while something lacks. */
    @Put("/voices/channels/{channel}/state")
    Channel changeState(UUID channel, @Body @Valid ChangeChannelState request);

    /** For the host's circle; the organisation must take part in the programme as drafter or partner. */
    @Post("/voices/channels/{channel}/receivers")
    @Status(HttpStatus.CREATED)
    Channel invite(UUID channel, @Body @Valid InviteReceiver request);

    /** For the circle of the organisation that was asked. */
    @Put("/voices/channels/{channel}/receivers/mine/answer")
    Channel answer(UUID channel, @Body @Valid AnswerReceiving request);

    /** The acting organisation receives nothing more; what it has is kept for its time. The host cannot leave. */
    @Delete("/voices/channels/{channel}/receivers/mine")
    Channel leave(UUID channel);

    /** Who may be appointed to the duty: the own circle, for the board the circle of every organisation that takes part. */
    @Get("/voices/channels/{channel}/candidates{?duty}")
    List<Candidate> candidates(UUID channel, @QueryValue ChannelDuty duty);

    /**
     * Readers and on call: for custodians of the own key log, or administrators before there is one. The board: for the
     * host's circle.
     */
    @Post("/voices/channels/{channel}/appointments")
    @Status(HttpStatus.CREATED)
    Appointment appoint(
            UUID channel,
            @Body @Valid Appoint request,
            @Nullable @Header("Idempotency-Key") @Size(max = 100) String idempotencyKey);

    /** Ends it now. */
    @Delete("/voices/channels/{channel}/appointments/{appointment}")
    Appointment endAppointment(UUID channel, UUID appointment);

    /** Newest first. */
    @Get("/voices/channels/{channel}/forms")
    List<Form> forms(UUID channel);

    /** For the host's circle. */
    @Post("/voices/channels/{channel}/forms")
    @Status(HttpStatus.CREATED)
    Form propose(
            UUID channel,
            @Body @Valid ProposeForm request,
            @Nullable @Header("Idempotency-Key") @Size(max = 100) String idempotencyKey);

    /** For the board; never by who proposed it. */
    @Put("/voices/channels/{channel}/forms/{number}/decision")
    Form decide(UUID channel, int number, @Body @Valid DecideForm request);
}
