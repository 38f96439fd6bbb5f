package org.jointly.notification;

import io.micronaut.serde.ObjectMapper;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jointly.platform.database.SqlArray;
import org.jointly.platform.notice.Telling;
import org.jointly.platform.notice.Whom;
import org.jointly.platform.outbox.Delivery;
import org.jspecify.annotations.Nullable;

/** Writes down who is told of what; under the duty {@code NOTIFICATION}. */
@Singleton
@Transactional
class Spreading {
    /** Of which nobody is spared who follows nothing more. */
    private static final String MENTION = "mention";

    private final NoticeRows notices;
    private final FollowRows follows;
    private final NotificationSettings settings;
    private final ObjectMapper json;

    Spreading(NoticeRows notices, FollowRows follows, NotificationSettings settings, ObjectMapper json) {
        this.notices = notices;
        this.follows = follows;
        this.settings = settings;
        this.json = json;
    }

    /** @param hearing the organisations whose people may know of it */
    void tell(
            Delivery<Happening> delivery,
            List<HappeningSpreading.ToldGroup> groups,
            Set<UUID> joined,
            Set<UUID> hearing) {
        var happening = delivery.message();
        for (var group : groups) {
            var told = told(delivery.id(), happening, group.telling());
            if (group.telling().whom() instanceof Whom.Followers followers) {
                notices.tellFollowers(told, followers.subject(), happening.person(), SqlArray.of(hearing));
            } else {
                var mutedToo = group.telling().kind().equals(MENTION);
                notices.tell(told, people(group.people()), happening.person(), mutedToo);
            }
        }
        notices.bringTurns(delivery.id(), happening.at().plus(settings.grace()));
        join(happening, joined);
    }

    /** Afterwards, so that it is not told to them. */
    private void join(Happening happening, Set<UUID> joined) {
        var programme = happening.programme();
        if (programme != null) {
            joined.forEach(subject -> follows.join(
                    new FollowRows.Followed(happening.person(), happening.organisation(), subject, programme),
                    happening.at()));
        }
    }

    /** Somebody works for the organisation no more: they follow nothing for it, and are told nothing. */
    void part(UUID person, UUID organisation) {
        follows.part(person, organisation);
        notices.part(person, organisation);
    }

    void end(UUID subject) {
        notices.end(subject);
    }

    int clear(Instant before, int most) {
        return notices.clear(before, most);
    }

    private String told(UUID event, Happening happening, Telling telling) {
        var told = new HashMap<String, @Nullable Object>();
        told.put("event", event.toString());
        told.put("kind", telling.kind());
        told.put("subject", telling.subject().toString());
        told.put("thread", telling.thread().toString());
        told.put(
                "programme",
                happening.programme() == null ? null : happening.programme().toString());
        told.put(
                "audience",
                telling.byName() || happening.programme() == null
                        ? null
                        : happening.audience().toString());
        told.put("of_organisation", happening.organisation().toString());
        told.put("detail", telling.detail());
        told.put("at", happening.at().toString());
        return written(told);
    }

    private String people(List<Whom.OnePerson> people) {
        return written(people.stream()
                .map(one -> Map.of(
                        "person", one.person().toString(),
                        "organisation", one.organisation().toString()))
                .toList());
    }

    private String written(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
