package org.jointly.voices.theme;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jointly.api.access.Role;
import org.jointly.api.voices.theme.Effect;
import org.jointly.api.voices.theme.PublishedTheme;
import org.jointly.api.voices.theme.RecordEffect;
import org.jointly.api.voices.theme.ThemeState;
import org.jointly.platform.Actor;
import org.jointly.platform.CalendarDay;
import org.jointly.platform.Recorded;
import org.jointly.platform.once.Once;
import org.jointly.platform.problem.NotAllowed;
import org.jointly.platform.problem.NotFound;
import org.jointly.programme.Programmes;
import org.jointly.programme.Standing;
import org.jointly.voices.Circle;
import org.jointly.voices.CircleActed;
import org.jointly.voices.Threshold;
import org.jspecify.annotations.Nullable;

/** The themes that everybody in the programme sees, and what became of them. */
@Singleton
@Transactional
class PublishedThemes {
    private final ThemeRows rows;
    private final Circle circle;
    private final Programmes programmes;
    private final ApplicationEventPublisher<Recorded> events;
    private final Once once;
    private final Clock clock;

    PublishedThemes(
            ThemeRows rows,
            Circle circle,
            Programmes programmes,
            ApplicationEventPublisher<Recorded> events,
            Once once,
            Clock clock) {
        this.rows = rows;
        this.circle = circle;
        this.programmes = programmes;
        this.events = events;
        this.once = once;
        this.clock = clock;
    }

    List<PublishedTheme> of(UUID programme) {
        var edits = mayTell(programmes.standing(programme));
        var found =
                rows.publishedIn(programme).stream().filter(ThemeRow::enough).toList();
        var effects = rows.effectsOf(found);
        return found.stream()
                .map(row -> new PublishedTheme(
                        row.id(),
                        row.channel(),
                        programme,
                        circle.standing(row.channel()).channel().title(),
                        row.kind(),
                        row.text(),
                        Threshold.said(row.voices()),
                        Objects.requireNonNull(row.publishedOn()),
                        effects.getOrDefault(row.id(), List.of()),
                        edits))
                .toList();
    }

    /** Also of an archived programme: whoever wrote was promised to hear what came of it. */
    private static boolean mayTell(Standing standing) {
        return standing.drafts() && standing.actor().has(Role.EDITOR);
    }

    Effect recordEffect(UUID id, RecordEffect request, @Nullable String key) {
        var theme = rows.find(id, Actor.current().organisation()).orElseThrow(() -> new NotFound("theme"));
        var programme = circle.standing(theme.channel()).channel().programme();
        var standing = programmes.standing(programme);
        if (theme.shown() != ThemeState.PUBLISHED) {
            throw new NotFound("theme");
        }
        if (!mayTell(standing)) {
            throw new NotAllowed("voices.who-says-effect");
        }
        var by = standing.actor().by();
        return once.run(key, List.of(id, request), Effect.class, () -> {
            CalendarDay.past("/on", request.on(), clock.instant());
            var effect = new NewEffect(UUID.randomUUID(), theme, programme, request, by, clock.instant());
            rows.record(effect);
            events.publishEvent(CircleActed.openly("effect.recorded", effect.id(), programme));
            return effect.seen();
        });
    }
}
