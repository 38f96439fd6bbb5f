package org.jointly.api.voices.inbox;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jointly.api.Page;
import org.jointly.api.voices.Count;
import org.jointly.api.voices.Stop;
import org.jspecify.annotations.Nullable;

/**
 * What came in, without what it says. For the readers of the acting organisation; everything a survivor wrote is read in
 * the reader's frame, which a ticket lets in.
 */
public interface VoiceApi {
    /** Newest first, 50 a page. */
    @Get("/voices/channels/{channel}/voices{?state,after}")
    Page<Voice> voices(
            UUID channel, @Nullable @QueryValue VoiceState state, @Nullable @QueryValue @Size(max = 500) String after);

    @Get("/voices/channels/{channel}/voices/{submission}")
    Voice voice(UUID channel, UUID submission);

    /**
     * A risk to somebody's life: asks those on call who can open the voice, or, where nobody else is on call, every other
     * reader who can; undecided after the channel's time it goes to all of these. 422 {@code nobody-to-ask} where there is none.
     */
    @Post("/voices/channels/{channel}/voices/{submission}/escalations")
    @Status(HttpStatus.CREATED)
    Escalation escalate(UUID channel, UUID submission);

    /** Those of the acting organisation that wait for a decision, the most urgent first, then the latest decided; at most 50. */
    @Get("/voices/escalations")
    List<Escalation> escalations();

    /** For who was asked, did not raise it, and has opened the voice; 403 {@code not-opened} before. */
    @Put("/voices/escalations/{escalation}/decision")
    Escalation decide(UUID escalation, @Body @Valid DecideEscalation request);

    /** Channels for which fewer than two people of the acting organisation can decide on a risk to a life, now or within a week. */
    @Get("/voices/stops")
    List<Stop> stops();

    /** Copies that must go since a survivor took their voice back; of the acting organisation, open ones first, at most 100. */
    @Get("/voices/copies")
    List<CopyTask> copies();

    /** The person says that no copy is left. */
    @Put("/voices/copies/{copy}/done")
    CopyTask copyDeleted(UUID copy);

    /** Frozen after each quarter, rounded to five; newest quarter first. */
    @Get("/voices/channels/{channel}/counts")
    List<Count> counts(UUID channel);

    /** For people with the role safeguarding. */
    @Post("/voices/tickets")
    @Status(HttpStatus.CREATED)
    VoicesTicket ticket();
}
