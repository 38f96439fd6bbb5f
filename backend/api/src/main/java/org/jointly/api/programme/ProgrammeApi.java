package org.jointly.api.programme;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.http.annotation.Status;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jointly.api.Page;
import org.jspecify.annotations.Nullable;

/** Joint programmes and the organisations in them. A programme one's organisation is not in is not there (404). */
public interface ProgrammeApi {
    @Get("/programmes{?q,stage,region,strand,capacity,partner,country,from,until,archived,order,after,size}")
    Page<ProgrammeSummary> programmes(@RequestBean @Valid FindProgrammes request);

    /** How many of them there are, up to 1,000; where the list begins does not matter. */
    @Get("/programmes/count{?q,stage,region,strand,capacity,partner,country,from,until,archived,order,after,size}")
    ProgrammeCount count(@RequestBean @Valid FindProgrammes request);

    /** Up to eight programmes whose words begin as {@code q} does. */
    @Get("/programmes/suggestions{?q}")
    List<ProgrammeSuggestion> suggestions(@QueryValue @NotBlank @Size(max = 200) String q);

    /** The acting organisation leads it. For its editors. */
    @Post("/programmes")
    @Status(HttpStatus.CREATED)
    Programme create(
            @Body @Valid CreateProgramme request,
            @Nullable @Header("Idempotency-Key") @Size(max = 100) String idempotencyKey);

    @Get("/programmes/{programme}")
    Programme programme(UUID programme);

    /** For editors of organisations that lead or participate; 409 when the version is stale. */
    @Put("/programmes/{programme}")
    Programme update(UUID programme, @Body @Valid UpdateProgramme request);

    /** For editors of lead organisations; 422 for a step the cycle does not have. */
    @Put("/programmes/{programme}/stage")
    Programme changeStage(UUID programme, @Body @Valid ChangeStage request);

    @Get("/programmes/{programme}/participations")
    List<Participation> participations(UUID programme);

    /** Ends it now: a lead's editor or principal ends another's, an organisation's principal or administrator its own. */
    @Delete("/programmes/{programme}/participations/{participation}")
    Participation endParticipation(UUID programme, UUID participation);

    @Get("/programmes/{programme}/invitations")
    List<Invitation> invitationsTo(UUID programme);

    /** For editors and principals of lead organisations. */
    @Post("/programmes/{programme}/invitations")
    @Status(HttpStatus.CREATED)
    Invitation invite(
            UUID programme,
            @Body @Valid Invite request,
            @Nullable @Header("Idempotency-Key") @Size(max = 100) String idempotencyKey);

    @Delete("/programmes/{programme}/invitations/{invitation}")
    Invitation withdraw(UUID programme, UUID invitation);

    /** Invitations to the acting organisation, newest first: open ones, and those answered in the last 90 days. */
    @Get("/programmes/invitations")
    List<Invitation> invitations();

    /** For the invited organisation's principals and administrators. */
    @Put("/programmes/invitations/{invitation}/answer")
    Invitation answer(UUID invitation, @Body @Valid Answer request);
}
