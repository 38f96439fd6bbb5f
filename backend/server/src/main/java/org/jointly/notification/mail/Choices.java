package org.jointly.notification.mail;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jointly.api.notification.Cadence;
import org.jointly.api.notification.MailChoice;
import org.jointly.api.notification.MailChoices;
import org.jointly.notification.Notification;
import org.jointly.platform.Actor;
import org.jointly.platform.problem.Invalid;

/** What people chose of their mail. */
@Singleton
@Transactional
class Choices {
    private final ChoiceRows rows;
    private final Notification notification;
    private final Clock clock;

    Choices(ChoiceRows rows, Notification notification, Clock clock) {
        this.rows = rows;
        this.notification = notification;
        this.clock = clock;
    }

    MailChoices own() {
        var person = Actor.current().person();
        var chosen = chosen(person);
        var times = times(person);
        return new MailChoices(
                notification.kinds().stream()
                        .map(kind -> new MailChoice(kind, chosen.getOrDefault(kind, usual(kind))))
                        .toList(),
                times.hour(),
                times.weekday(),
                times.quietFrom(),
                times.quietUntil());
    }

    MailChoices choose(MailChoices request) {
        check(request);
        var person = Actor.current().person();
        request.kinds()
                .forEach(choice ->
                        rows.choose(person, choice.kind(), choice.cadence().toString()));
        rows.choose(
                person, new MailTimes(request.hour(), request.weekday(), request.quietFrom(), request.quietUntil()));
        rows.look(person, clock.instant());
        return own();
    }

    private void check(MailChoices request) {
        var known = new HashSet<>(notification.kinds());
        for (var index = 0; index < request.kinds().size(); index++) {
            if (!known.remove(request.kinds().get(index).kind())) {
                throw new Invalid("/kinds/" + index + "/kind", "notification.kind");
            }
        }
        var from = request.quietFrom();
        var until = request.quietUntil();
        if ((from == null) != (until == null)) {
            throw new Invalid(from == null ? "/quietFrom" : "/quietUntil", "notification.quiet-both");
        }
        if (from != null && from.equals(until)) {
            throw new Invalid("/quietUntil", "notification.quiet-never-ends");
        }
    }

    Cadence usual(String kind) {
        return notification.pressing().contains(kind) ? Cadence.AT_ONCE : Cadence.DAILY;
    }

    Map<String, Cadence> chosen(UUID person) {
        return rows.choices(person).stream()
                .collect(Collectors.toMap(
                        ChoiceRows.ChoiceRow::kind,
                        row -> Cadence.valueOf(row.cadence().toUpperCase(Locale.ROOT))));
    }

    MailTimes times(UUID person) {
        return rows.times(person).orElse(MailTimes.USUAL);
    }
}
