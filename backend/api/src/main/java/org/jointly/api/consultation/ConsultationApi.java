package org.jointly.api.consultation;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
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
import org.jointly.api.Page;
import org.jspecify.annotations.Nullable;

/** Calls for input: made, open between two instants, answered, published. */
public interface ConsultationApi {
    /** Those of a programme that the reader's organisation makes or is asked in; the last to close first, 25 a page. */
    @Get("/programmes/{programme}/consultation/calls{?after}")
    Page<Call> calls(UUID programme, @Nullable @QueryValue @Size(max = 500) String after);

    /**
     * For editors of organisations that draft the programme. What is consulted on is copied, so that it never changes.
     *
     * <p>422 where its days are not in order, nobody is asked, or an organisation that drafts is.
     */
    @Post("/programmes/{programme}/consultation/calls")
    @Status(HttpStatus.CREATED)
    Call make(
            UUID programme,
            @Body @Valid MakeCall request,
            @Nullable @Header("Idempotency-Key") @Size(max = 100) String idempotencyKey);

    /** Those in which the acting organisation is asked and which are open and not answered by it, the soonest to close first; at most 50. */
    @Get("/consultation/waiting")
    List<Call> waiting();

    /** All in which the acting organisation is asked, the last to close first; 25 a page. */
    @Get("/consultation/calls{?after}")
    Page<Call> asked(@Nullable @QueryValue @Size(max = 500) String after);

    @Get("/consultation/calls/{call}")
    Call call(UUID call);

    /** The text that is consulted on, in its order; 500 passages a page. */
    @Get("/consultation/calls/{call}/passages{?after}")
    Page<Passage> passages(UUID call, @Nullable @QueryValue @Size(max = 500) String after);

    /** Who is asked. For organisations that draft; to others it says only that they are asked themselves. */
    @Get("/consultation/calls/{call}/parties")
    List<Party> parties(UUID call);

    /** Who is asked already is not asked again. For whoever made the call and editors of lead organisations, until it closes. */
    @Post("/consultation/calls/{call}/parties")
    List<Party> ask(UUID call, @Body @Valid AskMore request);

    /** For everybody and told to everybody that is asked; no longer possible once an answer was released. */
    @Put("/consultation/calls/{call}/closing")
    Call extend(UUID call, @Body @Valid ExtendCall request);

    /** Nothing comes in any more and nothing is answered; not once it was published. */
    @Put("/consultation/calls/{call}/withdrawal")
    Call withdraw(UUID call, @Body @Valid WithdrawCall request);

    /** Once every comment has an answer that was released, and nothing that came too late waits to be let in or declined. */
    @Put("/consultation/calls/{call}/publication")
    Call publish(UUID call, @Body @Valid PublishCall request);

    /** What was said, counted: for organisations that draft once it has closed, for those that are asked once it is published. */
    @Get("/consultation/calls/{call}/figures")
    CallFigures figures(UUID call);
}
