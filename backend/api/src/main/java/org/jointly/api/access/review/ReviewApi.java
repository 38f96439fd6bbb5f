package org.jointly.api.access.review;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jointly.api.Page;
import org.jointly.api.access.Role;
import org.jspecify.annotations.Nullable;

/**
 * Reviews of the acting organisation's people, for its administrators. What is decided is done at once, as if by hand; nobody
 * decides on themselves, and what nobody decides stays as it is, also when the review is over due.
 */
public interface ReviewApi {
    /** Those that are open first, then the newest, 50 a page. */
    @Get("/access/reviews{?after}")
    Page<Review> reviews(@Nullable @QueryValue @Size(max = 500) String after);

    /** 409 while there is an open one. */
    @Post("/access/reviews")
    Review beginReview(
            @Body @Valid BeginReview request,
            @Nullable @Header("Idempotency-Key") @Size(max = 100) String idempotencyKey);

    @Get("/access/reviews/{review}")
    Review review(UUID review);

    /** By name, 50 a page; {@code q} is looked for in name and mail, {@code role} among the roles held when it began. */
    @Get("/access/reviews/{review}/people{?state,role,q,after}")
    Page<ReviewItem> reviewPeople(
            UUID review,
            @QueryValue(defaultValue = "all") ReviewItemState state,
            @Nullable @QueryValue Role role,
            @Nullable @QueryValue @Size(max = 100) String q,
            @Nullable @QueryValue @Size(max = 500) String after);

    /** Decided once: 409 with what was decided, where somebody was faster. */
    @Put("/access/reviews/{review}/people/{person}/decision")
    ReviewItem decideAccess(
            UUID review,
            UUID person,
            @Body @Valid DecideAccess request,
            @Nullable @Header("Idempotency-Key") @Size(max = 100) String idempotencyKey);

    /** Keeps the access of all these who are still open; oneself and who is decided on already are left as they are. */
    @Post("/access/reviews/{review}/keeps")
    Review keepAccess(
            UUID review,
            @Body @Valid KeepAccess request,
            @Nullable @Header("Idempotency-Key") @Size(max = 100) String idempotencyKey);

    /** Ends it, also with people on whom nobody decided: they keep what they have, and the record says so. */
    @Post("/access/reviews/{review}/closure")
    Review closeReview(UUID review, @Nullable @Header("Idempotency-Key") @Size(max = 100) String idempotencyKey);

    /**
     * Who decided what about whom and when, as CSV, UTF-8 with a byte order mark. 401 (RFC 9470) without a second factor given in
     * the last ten minutes.
     */
    @Get("/access/reviews/{review}/record")
    @Produces(MediaType.ALL)
    HttpResponse<byte[]> exportReview(UUID review);
}
