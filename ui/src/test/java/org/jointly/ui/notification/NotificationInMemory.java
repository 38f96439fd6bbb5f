package org.jointly.ui.notification;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jointly.api.Page;
import org.jointly.api.notification.Cadence;
import org.jointly.api.notification.ChooseFollow;
import org.jointly.api.notification.Follow;
import org.jointly.api.notification.Following;
import org.jointly.api.notification.MailApi;
import org.jointly.api.notification.MailChoice;
import org.jointly.api.notification.MailChoices;
import org.jointly.api.notification.MailReach;
import org.jointly.api.notification.MarkNotices;
import org.jointly.api.notification.Notice;
import org.jointly.api.notification.NotificationApi;
import org.jointly.api.notification.StoppedMail;
import org.jointly.api.notification.UnreadCount;
import org.jointly.api.notification.Unsubscription;
import org.jointly.ui.session.Cast;
import org.jspecify.annotations.Nullable;

/** Notices as views see them, kept in lists. */
class NotificationInMemory implements NotificationApi, MailApi {
    final List<Notice> notices = new ArrayList<>();
    final Map<UUID, Following> followed = new HashMap<>();
    MailChoices chosen = new MailChoices(List.of(new MailChoice("question", Cadence.AT_ONCE)), 8, 1, null, null);

    MailReach reach = MailReach.GOOD;

    Notice add(String kind, String title, @Nullable String detail, boolean read) {
        var notice = new Notice(
                Cast.id(title),
                kind,
                Cast.id("subject of " + title),
                Cast.id("subject of " + title),
                Cast.id("programme"),
                "Fair recruitment",
                title,
                Cast.signature("Clara", Cast.UNODC),
                detail,
                "/discussion/topics/" + Cast.id("subject of " + title),
                Instant.parse("2026-11-30T10:00:00Z"),
                read);
        notices.add(notice);
        return notice;
    }

    @Override
    public Page<Notice> notices(
            boolean unread, @Nullable UUID programme, @Nullable String kind, @Nullable String after) {
        return new Page<>(
                notices.stream()
                        .filter(notice -> !unread || !notice.read())
                        .filter(notice -> kind == null || notice.kind().equals(kind))
                        .toList(),
                null);
    }

    @Override
    public Notice notice(UUID notice) {
        return notices.stream()
                .filter(one -> one.id().equals(notice))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public UnreadCount unread() {
        return new UnreadCount(
                (int) notices.stream().filter(notice -> !notice.read()).count());
    }

    @Override
    public UnreadCount mark(MarkNotices request) {
        notices.replaceAll(notice -> request.notices().contains(notice.id()) ? as(notice, request.read()) : notice);
        return unread();
    }

    private static Notice as(Notice notice, boolean read) {
        return new Notice(
                notice.id(),
                notice.kind(),
                notice.subject(),
                notice.thread(),
                notice.programme(),
                notice.programmeTitle(),
                notice.title(),
                notice.by(),
                notice.detail(),
                notice.page(),
                notice.at(),
                read);
    }

    @Override
    public Follow follow(UUID subject) {
        return new Follow(followed.getOrDefault(subject, Following.NOT_FOLLOWED));
    }

    @Override
    public Follow follow(UUID subject, ChooseFollow request) {
        followed.put(subject, request.following());
        return follow(subject);
    }

    @Override
    public List<String> kinds() {
        return List.of("question", "comment");
    }

    @Override
    public MailChoices choices() {
        return chosen;
    }

    @Override
    public MailChoices choose(MailChoices request) {
        chosen = request;
        return chosen;
    }

    @Override
    public StoppedMail look(Unsubscription request) {
        return new StoppedMail(List.of("comment"), "en");
    }

    @Override
    public StoppedMail unsubscribe(Unsubscription request) {
        return look(request);
    }

    @Override
    public MailReach reach() {
        return reach;
    }

    @Override
    public MailReach tryAgain() {
        reach = MailReach.GOOD;
        return reach;
    }
}
