package org.jointly.access.review;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jointly.access.member.PersonActed;
import org.jointly.access.past.PeopleAt;
import org.jointly.api.access.Person;
import org.jointly.api.access.Role;
import org.jointly.api.access.review.BeginReview;
import org.jointly.platform.Actor;
import org.jointly.platform.Recorded;
import org.jointly.platform.problem.Invalid;
import org.jspecify.annotations.Nullable;

/** Makes a review of the people there are at this moment, within the transaction of an act or of the job that repeats one. */
@Singleton
@Transactional(propagation = Propagation.MANDATORY)
class NewReviews {
    private final ReviewRows rows;
    private final PeopleAt people;
    private final ObjectMapper json;
    private final ApplicationEventPublisher<Recorded> events;
    private final Clock clock;

    NewReviews(
            ReviewRows rows,
            PeopleAt people,
            ObjectMapper json,
            ApplicationEventPublisher<Recorded> events,
            Clock clock) {
        this.rows = rows;
        this.people = people;
        this.json = json;
        this.events = events;
        this.clock = clock;
    }

    /** @param by who begins it; nobody where it follows by itself */
    UUID begin(BeginReview request, List<Person> all, @Nullable UUID by, @Nullable String byName) {
        var now = clock.instant();
        var reviewed = reviewed(request, all, now);
        if (reviewed.isEmpty()) {
            throw new Invalid("/scope", "review.nobody");
        }
        var organisation = Actor.current().organisation();
        var id = UUID.randomUUID();
        rows.begin(written(columns(id, organisation, request)), by, byName, now);
        rows.add(
                id,
                organisation,
                written(reviewed.stream().map(NewReviews::columns).toList()));
        events.publishEvent(new PersonActed(
                "review.begun",
                id,
                Map.of("scope", request.scope().toString(), "people", Integer.toString(reviewed.size()))));
        return id;
    }

    private List<Person> reviewed(BeginReview request, List<Person> all, Instant now) {
        return switch (request.scope()) {
            case EVERYBODY -> all;
            case ROLE ->
                all.stream()
                        .filter(person -> person.roles().contains(request.role()))
                        .toList();
            case INACTIVE -> {
                var seen = people.seen();
                var since = now.minus(Duration.ofDays(request.inactiveDays() == null ? 0 : request.inactiveDays()));
                yield all.stream()
                        .filter(person ->
                                seen.getOrDefault(person.id(), Instant.EPOCH).isBefore(since))
                        .toList();
            }
        };
    }

    private static Map<String, Object> columns(UUID id, UUID organisation, BeginReview request) {
        var columns = new HashMap<String, Object>();
        columns.put("id", id.toString());
        columns.put("organisation", organisation.toString());
        columns.put("scope", request.scope().toString());
        if (request.inactiveDays() != null) {
            columns.put("inactive_days", request.inactiveDays());
        }
        if (request.role() != null) {
            columns.put("role", request.role().toString());
        }
        columns.put("due", request.due().toString());
        if (request.repeatMonths() != null) {
            columns.put("repeat_months", request.repeatMonths());
        }
        return columns;
    }

    private static Map<String, Object> columns(Person person) {
        var columns = new HashMap<String, Object>();
        columns.put("person", person.id().toString());
        columns.put("name", person.name().length() > 400 ? person.name().substring(0, 400) : person.name());
        if (person.mail() != null) {
            columns.put("mail", person.mail());
        }
        columns.put("sort_key", person.name().toLowerCase(Locale.ROOT) + " " + person.id());
        columns.put(
                "roles", person.roles().stream().sorted().map(Role::toString).toList());
        return columns;
    }

    private String written(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
