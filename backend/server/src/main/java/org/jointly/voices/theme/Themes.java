package org.jointly.voices.theme;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jointly.api.voices.Use;
import org.jointly.api.voices.theme.BlockTheme;
import org.jointly.api.voices.theme.Effect;
import org.jointly.api.voices.theme.Theme;
import org.jointly.api.voices.theme.ThemeKind;
import org.jointly.platform.Actor;
import org.jointly.platform.By;
import org.jointly.platform.Recorded;
import org.jointly.platform.problem.Invalid;
import org.jointly.platform.problem.NotAllowed;
import org.jointly.platform.problem.NotFound;
import org.jointly.voices.ChannelRow;
import org.jointly.voices.ChannelStanding;
import org.jointly.voices.Circle;
import org.jointly.voices.CircleActed;
import org.jointly.voices.Threshold;
import org.jointly.voices.VoiceRefusal;

/** What survivors say should change, as two people wrote it down without them, until it is published or blocked. */
@Singleton
@Transactional
public class Themes {
    private static final int MOST_LETTERS = 4000;

    private final ThemeRows rows;
    private final Circle circle;
    private final ApplicationEventPublisher<Recorded> events;
    private final Clock clock;

    Themes(ThemeRows rows, Circle circle, ApplicationEventPublisher<Recorded> events, Clock clock) {
        this.rows = rows;
        this.circle = circle;
        this.events = events;
        this.clock = clock;
    }

    List<Theme> of(UUID channel) {
        var standing = circle.standing(channel);
        if (!standing.inCircle()) {
            throw new NotFound("channel");
        }
        if (!ThemePolicy.seesInTheMaking(standing)) {
            throw new NotAllowed("theme.in-making");
        }
        var found = rows.of(channel, standing.actor().organisation());
        var effects = rows.effectsOf(found);
        return found.stream()
                .map(row -> seen(row, standing, effects.getOrDefault(row.id(), List.of())))
                .toList();
    }

    public UUID propose(UUID channel, ThemeKind kind, Map<String, String> text, Set<UUID> voices) {
        var standing = circle.standing(channel);
        if (!ThemePolicy.reads(standing)) {
            throw new NotFound("channel");
        }
        check(text, standing.channel());
        var actor = standing.actor();
        var id = UUID.randomUUID();
        rows.propose(new NewTheme(id, channel, kind, actor.by(), clock.instant()), text);
        add(id, channel, kind, voices, actor);
        events.publishEvent(CircleActed.within("theme.proposed", id, Map.of("kind", kind.toString())));
        return id;
    }

    /** A theme that the own organisation's voices may stand behind, for its readers. */
    public ThemeRow supportable(UUID theme) {
        var row = row(theme);
        var standing = circle.standing(row.channel());
        if (!ThemePolicy.reads(standing)) {
            throw new NotFound("theme");
        }
        ThemePolicy.mustSupport(row, standing);
        return row;
    }

    public void addVoices(UUID theme, Set<UUID> voices) {
        var row = supportable(theme);
        add(theme, row.channel(), row.kind(), voices, Actor.current());
        events.publishEvent(CircleActed.within("theme.supported", theme, Map.of()));
    }

    Theme approve(UUID id) {
        var row = row(id);
        var standing = circle.standing(row.channel());
        ThemePolicy.mustApprove(row, standing);
        rows.approve(id, standing.actor().by(), clock.instant());
        events.publishEvent(CircleActed.within("theme.approved", id, Map.of()));
        return theme(id);
    }

    Theme publish(UUID id) {
        var row = row(id);
        var standing = circle.standing(row.channel());
        ThemePolicy.mustPublish(row, standing);
        rows.publish(id, LocalDate.now(clock));
        events.publishEvent(
                CircleActed.openly("theme.published", id, standing.channel().programme()));
        return theme(id);
    }

    Theme block(UUID id, BlockTheme request) {
        var row = row(id);
        var standing = circle.standing(row.channel());
        ThemePolicy.mustBlock(row, standing);
        rows.block(id, standing.actor().by(), request.reason());
        events.publishEvent(CircleActed.within("theme.blocked", id, Map.of()));
        return theme(id);
    }

    private static void check(Map<String, String> text, ChannelRow channel) {
        if (text.isEmpty()
                || !Set.copyOf(channel.languages()).containsAll(text.keySet())
                || text.values().stream().anyMatch(words -> words.isBlank() || words.length() > MOST_LETTERS)) {
            throw new Invalid("/text", "theme.text", 4000);
        }
    }

    private void add(UUID theme, UUID channel, ThemeKind kind, Set<UUID> voices, Actor actor) {
        if (voices.isEmpty()) {
            throw new Invalid("/voices", "theme.voices");
        }
        var allowed = rows.consenting(channel, actor.organisation(), kind.toString(), voices);
        if (allowed.size() != voices.size()) {
            throw VoiceRefusal.noConsent(
                    switch (kind) {
                        case THEME -> Use.POLICY;
                        case QUOTE -> Use.QUOTE;
                        case REWORDED -> Use.REWORD;
                    });
        }
        allowed.forEach(voice -> rows.add(theme, voice, actor.organisation(), channel));
        rows.handle(allowed, actor.organisation(), LocalDate.now(clock));
    }

    private Theme theme(UUID id) {
        var row = row(id);
        return seen(
                row,
                circle.standing(row.channel()),
                rows.effectsOf(List.of(row)).getOrDefault(id, List.of()));
    }

    private ThemeRow row(UUID id) {
        return rows.find(id, Actor.current().organisation()).orElseThrow(() -> new NotFound("theme"));
    }

    private Theme seen(ThemeRow row, ChannelStanding standing, List<Effect> effects) {
        return new Theme(
                row.id(),
                row.channel(),
                row.kind(),
                row.text(),
                row.shown(),
                row.proposer().signature(),
                row.proposedAt(),
                By.signatureOf(row.approver()),
                row.approvedAt(),
                row.publishedOn(),
                By.signatureOf(row.blocker()),
                row.blockReason(),
                Threshold.said(row.voices()),
                row.own(),
                row.enough(),
                effects,
                ThemePolicy.abilities(row, standing));
    }
}
