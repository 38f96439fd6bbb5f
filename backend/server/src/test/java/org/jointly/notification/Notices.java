package org.jointly.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.core.type.Argument;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jointly.api.Page;
import org.jointly.api.notification.Follow;
import org.jointly.api.notification.Following;
import org.jointly.api.notification.MarkNotices;
import org.jointly.api.notification.Notice;
import org.jointly.api.notification.UnreadCount;
import org.jointly.platform.Visitor;

/** What somebody is told of. */
public record Notices(Visitor reader) {
    private static final Duration SOON = Duration.ofSeconds(30);

    public static Notices of(Visitor reader) {
        return new Notices(reader);
    }

    /** Of a programme, the newest first; without invitations, which other tests may have let them answer. */
    public List<Notice> in(UUID programme) {
        return all(programme).stream()
                .filter(notice -> !notice.kind().equals("invitation"))
                .toList();
    }

    List<Notice> all(UUID programme) {
        return page("?programme=" + programme).items();
    }

    Page<Notice> page(String query) {
        return reader.get("/notification/notices" + query).as(Argument.of(Page.class, Notice.class));
    }

    /** Waits for it: people are told after the commit. */
    public Notice await(UUID programme, Predicate<Notice> wanted) {
        var deadline = Instant.now().plus(SOON);
        while (true) {
            var found = all(programme).stream().filter(wanted).findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            assertThat(Instant.now())
                    .as(() -> reader.username() + " is told " + in(programme))
                    .isBefore(deadline);
            sleep();
        }
    }

    public Notice await(UUID programme, String kind) {
        return await(programme, notice -> notice.kind().equals(kind));
    }

    List<String> kinds(UUID programme) {
        return in(programme).stream().map(Notice::kind).toList();
    }

    /** What came of it, of one kind. */
    List<String> details(String kind) {
        return page("?kind=" + kind).items().stream()
                .map(notice -> String.valueOf(notice.detail()))
                .toList();
    }

    int unread() {
        return reader.get("/notification/unread").as(UnreadCount.class).unread();
    }

    UnreadCount mark(boolean read, UUID... notices) {
        return reader.put("/notification/unread", new MarkNotices(List.of(notices), read))
                .as(UnreadCount.class);
    }

    Following following(UUID subject) {
        return reader.get("/notification/follows/" + subject).as(Follow.class).following();
    }

    public Visitor.Answer choose(UUID programme, UUID subject, String following) {
        return reader.put(
                "/notification/follows/" + subject,
                "{\"programme\": \"%s\", \"following\": \"%s\"}".formatted(programme, following));
    }

    private static void sleep() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
