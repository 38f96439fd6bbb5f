package org.jointly.api.notification;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jointly.api.Page;
import org.jspecify.annotations.Nullable;

/** What happened that the person is told of, for the acting organisation; and what they follow. */
public interface NotificationApi {
    /**
     * Newest first, 50 a page.
     *
     * @param unread only what was not read yet
     * @param programme only of this programme
     * @param kind only of this kind
     */
    @Get("/notification/notices{?unread,programme,kind,after}")
    Page<Notice> notices(
            @QueryValue(defaultValue = "false") boolean unread,
            @Nullable @QueryValue UUID programme,
            @Nullable @QueryValue @Size(max = 40) String kind,
            @Nullable @QueryValue @Size(max = 500) String after);

    /** One of them; 404 where it is another's, or nothing that the person may know of any more. */
    @Get("/notification/notices/{notice}")
    Notice notice(UUID notice);

    /** How much of it is unread. */
    @Get("/notification/unread")
    UnreadCount unread();

    /** Marks as read, or as unread again; what is not the person's is passed over. Says what is unread then. */
    @Put("/notification/unread")
    UnreadCount mark(@Body @Valid MarkNotices request);

    /** Whether the person follows a programme, or a topic or document in it. */
    @Get("/notification/follows/{subject}")
    Follow follow(UUID subject);

    /** Follows it, mutes it, or does neither. 404 for a programme that the acting organisation does not read. */
    @Put("/notification/follows/{subject}")
    Follow follow(UUID subject, @Body @Valid ChooseFollow request);

    /** What there is to be told of, in the order in which it is chosen among. */
    @Get("/notification/kinds")
    List<String> kinds();
}
