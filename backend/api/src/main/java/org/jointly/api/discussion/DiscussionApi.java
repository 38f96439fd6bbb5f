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
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jointly.api.Audience;
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

    /**
     * Who can be mentioned so that they are told: those who may read it there. Organisations that draft mention each other's
     * people; others their own, and organisations. By name, at most 2,000.
     */
    @Get("/programmes/{programme}/discussion/mentionables{?audience}")
    List<Mentionable> mentionables(UUID programme, @QueryValue(defaultValue = "programme") Audience audience);

    @Get("/discussion/topics/{topic}")
    Topic topic(UUID topic);

    /** The person has it before their eyes: what others said until then is new to them no more, nor what they were told of it. */
    @Put("/discussion/topics/{topic}/seen")
    TopicSeen seen(UUID topic, @Body @Valid SeeTopic request);

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

    /** Says it anew; readers see that it was changed. For its author, acting for the organisation it was written for. */
    @Put("/discussion/comments/{comment}")
    Comment change(UUID comment, @Body @Valid WriteComment request);

    /** Takes its words away; that something was said stays. For its author; once more changes nothing. */
    @Delete("/discussion/comments/{comment}")
    Comment withdraw(UUID comment);

    /** All that stood in the mail it came by. 404 where nothing more stood in it, and once its author said something else in its place. */
    @Get("/discussion/comments/{comment}/mail")
    CommentMail mail(UUID comment);

    /**
     * For whoever raised it and for editors of lead organisations; without a body it is resolved and nothing is said of
     * what became of it.
     */
    @Put("/discussion/topics/{topic}/resolution")
    Topic resolve(UUID topic, @Nullable @Body @Valid ResolveTopic request);

    @Delete("/discussion/topics/{topic}/resolution")
    Topic reopen(UUID topic);

    /**
     * Lets a topic on words of a text stay with them when they were cut and pasted, or dragged: for editors of organisations that
     * draft, as these may write the text. What it quotes stays as it was; a topic that is about no words is a 404.
     */
    @Put("/discussion/topics/{topic}/anchor")
    Topic moveAnchor(UUID topic, @Body @Valid MoveAnchor request);

    /**
     * Open topics in which the acting organisation is asked and has not answered yet, the most urgent first; at most 50. It has
     * answered as soon as somebody of it wrote there who did not raise the topic. Those of archived programmes are left out.
     */
    @Get("/discussion/waiting")
    List<Topic> waiting();

    /**
     * The latest comment of others in each topic, over all programmes, newest first; at most 20.
     *
     * @param since from when on comments of others are counted as new, in topics that the person has not looked at since
     */
    @Get("/discussion/recent{?since}")
    List<RecentComment> recent(@Nullable @QueryValue Instant since);
}
