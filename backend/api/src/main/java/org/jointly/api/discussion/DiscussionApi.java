package org.jointly.api.discussion;

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
import org.jointly.api.Page;
import org.jspecify.annotations.Nullable;

/** Topics raised on a programme, from first comment to resolution. */
public interface DiscussionApi {
    /** Newest activity first, 25 a page; with {@code about} only those anchored in that subject. */
    @Get("/programmes/{programme}/discussion/topics{?state,about,after}")
    Page<Topic> topics(
            UUID programme,
            @QueryValue(defaultValue = "all") TopicState state,
            @Nullable @QueryValue UUID about,
            @Nullable @QueryValue @Size(max = 500) String after);

    /** For commenters; audience {@code drafters} only for organisations that draft. */
    @Post("/programmes/{programme}/discussion/topics")
    @Status(HttpStatus.CREATED)
    Topic raise(
            UUID programme,
            @Body @Valid RaiseTopic request,
            @Nullable @Header("Idempotency-Key") @Size(max = 100) String idempotencyKey);

    @Get("/discussion/topics/{topic}")
    Topic topic(UUID topic);

    /** Oldest first, or newest first, 50 a page. */
    @Get("/discussion/topics/{topic}/comments{?newest,after}")
    Page<Comment> comments(
            UUID topic,
            @QueryValue(defaultValue = "false") boolean newest,
            @Nullable @QueryValue @Size(max = 500) String after);

    @Post("/discussion/topics/{topic}/comments")
    @Status(HttpStatus.CREATED)
    Comment comment(
            UUID topic,
            @Body @Valid WriteComment request,
            @Nullable @Header("Idempotency-Key") @Size(max = 100) String idempotencyKey);

    /**
     * For whoever raised it and for editors of lead organisations; without a body it is resolved and nothing is said of
     * what became of it.
     */
    @Put("/discussion/topics/{topic}/resolution")
    Topic resolve(UUID topic, @Nullable @Body @Valid ResolveTopic request);

    @Delete("/discussion/topics/{topic}/resolution")
    Topic reopen(UUID topic);

    /** Open topics in which the acting organisation is asked, the most urgent first; at most 50. */
    @Get("/discussion/waiting")
    List<Topic> waiting();

    /** The latest comments over all programmes, newest first; at most 20. */
    @Get("/discussion/recent")
    List<RecentComment> recent();
}
