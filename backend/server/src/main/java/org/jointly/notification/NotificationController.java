package org.jointly.notification;

import io.micronaut.http.annotation.Controller;
import java.util.List;
import java.util.UUID;
import org.jointly.api.Page;
import org.jointly.api.notification.ChooseFollow;
import org.jointly.api.notification.Follow;
import org.jointly.api.notification.MarkNotices;
import org.jointly.api.notification.Notice;
import org.jointly.api.notification.NotificationApi;
import org.jointly.api.notification.UnreadCount;
import org.jointly.platform.once.Idempotent;
import org.jspecify.annotations.Nullable;

@Controller
class NotificationController implements NotificationApi {
    private final Notification notification;

    NotificationController(Notification notification) {
        this.notification = notification;
    }

    @Override
    public Page<Notice> notices(
            boolean unread, @Nullable UUID programme, @Nullable String kind, @Nullable String after) {
        return notification.notices(unread, programme, kind, after);
    }

    @Override
    public Notice notice(UUID notice) {
        return notification.notice(notice);
    }

    @Override
    public UnreadCount unread() {
        return notification.unread();
    }

    @Override
    @Idempotent
    public UnreadCount mark(MarkNotices request) {
        return notification.mark(request);
    }

    @Override
    public Follow follow(UUID subject) {
        return notification.follow(subject);
    }

    @Override
    @Idempotent
    public Follow follow(UUID subject, ChooseFollow request) {
        return notification.follow(subject, request);
    }

    @Override
    public List<String> kinds() {
        return notification.kinds();
    }
}
