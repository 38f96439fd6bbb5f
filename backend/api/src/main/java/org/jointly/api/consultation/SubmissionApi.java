package org.jointly.api.consultation;

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
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an organisation that is asked prepares and submits. */
public interface SubmissionApi {
    /** The acting organisation's, in the order of the text; at most 1,000. */
    @Get("/consultation/calls/{call}/remarks")
    List<OwnRemark> remarks(UUID call);

    /** For commenters, editors and principals of an organisation that is asked. */
    @Post("/consultation/calls/{call}/remarks")
    @Status(HttpStatus.CREATED)
    OwnRemark write(
            UUID call,
            @Body @Valid WriteRemark request,
            @Nullable @Header("Idempotency-Key") @Size(max = 100) String idempotencyKey);

    /** What it is about stays as it was. 409 with the remark as it stands where a colleague changed it since. */
    @Put("/consultation/remarks/{remark}")
    OwnRemark change(UUID remark, @Body @Valid WriteRemark request);

    /** What is not released stays within the organisation. */
    @Put("/consultation/remarks/{remark}/release")
    OwnRemark release(UUID remark, @Body @Valid ReleaseRemark request);

    /**
     * As it was. 409 with the remark as it stands where a colleague changed it since.
     *
     * @param version the one that was read
     */
    @Delete("/consultation/remarks/{remark}{?version}")
    OwnRemark remove(UUID remark, @QueryValue @Min(0) int version);

    /**
     * Submits for the organisation; for its principals. The last one before the call closes counts, earlier ones are kept.
     *
     * <p>409 where what is released is not what the request names; 422 after the call has closed, unless it is submitted as late.
     */
    @Post("/consultation/calls/{call}/submissions")
    @Status(HttpStatus.CREATED)
    SubmissionReceipt submit(
            UUID call,
            @Body @Valid Submit request,
            @Nullable @Header("Idempotency-Key") @Size(max = 100) String idempotencyKey);

    /**
     * The acting organisation's own; for those that draft who submitted, without what. What counts comes first, then what waits to be
     * let in or declined, then the others, newest first; at most 1,000.
     */
    @Get("/consultation/calls/{call}/submissions")
    List<SubmissionReceipt> submissions(UUID call);

    /** What was submitted, as JSON in the form of RFC 8785; its SHA-256 is the receipt's. For whoever submitted it. */
    @Get("/consultation/submissions/{submission}/content")
    String content(UUID submission);

    /** Lets in what came too late, for a reason that stays with it. For whoever manages the call. */
    @Put("/consultation/submissions/{submission}/admission")
    SubmissionReceipt admit(UUID submission, @Body @Valid Admit request);

    /** Leaves out what came too late, for a reason that whoever submitted it reads. For whoever manages the call. */
    @Put("/consultation/submissions/{submission}/refusal")
    SubmissionReceipt decline(UUID submission, @Body @Valid Decline request);
}
