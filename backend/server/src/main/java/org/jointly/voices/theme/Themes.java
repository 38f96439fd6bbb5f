package org.jointly.voices.theme;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jointly.api.Signature;
import org.jointly.api.voices.ChannelDuty;
import org.jointly.api.voices.Use;
import org.jointly.api.voices.theme.BlockTheme;
import org.jointly.api.voices.theme.Effect;
import org.jointly.api.voices.theme.PublishedTheme;
import org.jointly.api.voices.theme.RecordEffect;
import org.jointly.api.voices.theme.Theme;
import org.jointly.api.voices.theme.ThemeAbility;
import org.jointly.api.voices.theme.ThemeKind;
import org.jointly.api.voices.theme.ThemeState;
import org.jointly.platform.Actor;
import org.jointly.platform.Recorded;
import org.jointly.platform.once.Once;
import org.jointly.platform.problem.Invalid;
import org.jointly.platform.problem.NotAllowed;
import org.jointly.platform.problem.NotFound;
import org.jointly.programme.Programmes;
import org.jointly.voices.ChannelStanding;
import org.jointly.voices.Circle;
import org.jointly.voices.CircleActed;
import org.jointly.voices.EffectRow;
import org.jointly.voices.Signatures;
import org.jointly.voices.Threshold;
import org.jointly.voices.VoiceRefusal;
import org.jspecify.annotations.Nullable;

/** What survivors say should change, as two people wrote it down without them; and what became of it. */
@Singleton
@Transactional
public class Themes {
    private static final int MOST_LETTERS = 4000;

    private final ThemeRows rows;
    private final Circle circle;
    private final Programmes programmes;
    private final ApplicationEventPublisher<Recorded> events;
    private final Once once;
    private final Clock clock;

    Themes(
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

    List<Theme> of(UUID channel) {
        var standing = circle.standing(channel);
        if (!standing.inCircle()) {
            throw new NotFound("channel");
        }
        if (!reads(standing) && !blocks(standing)) {
            throw new NotAllowed("Themes in the making are shown to readers and to the board.");
        }
        var found = rows.of(channel, standing.actor().organisation());
        var effects = effects(found);
        return found.stream()
                .map(row -> seen(row, standing, effects.getOrDefault(row.id(), List.of())))
                .toList();
    }

    public UUID propose(UUID channel, ThemeKind kind, Map<String, String> text, Set<UUID> voices) {
        var standing = circle.standing(channel);
        if (!reads(standing)) {
            throw new NotFound("channel");
        }
        var languages = Set.copyOf(standing.channel().languages());
        if (text.isEmpty()
                || !languages.containsAll(text.keySet())
                || text.values().stream().anyMatch(words -> words.isBlank() || words.length() > MOST_LETTERS)) {
            throw new Invalid("/text", "must say something, at most 4,000 letters, in languages of the channel");
        }
        var actor = standing.actor();
        var id = UUID.randomUUID();
        rows.propose(
                id,
                channel,
                kind.toString(),
                text,
                actor.organisation(),
                actor.organisationName(),
                actor.person(),
                actor.personName(),
                clock.instant());
        add(id, channel, kind, voices, actor);
        events.publishEvent(CircleActed.within("theme.proposed", id, Map.of("kind", kind.toString())));
        return id;
    }

    /** A theme that the own organisation's voices may stand behind, for its readers. */
    public ThemeRow supportable(UUID theme) {
        var row = row(theme);
        var standing = circle.standing(row.channel());
        if (!reads(standing)) {
            throw new NotFound("theme");
        }
        must(abilities(row, standing), ThemeAbility.SUPPORT, "The board blocked this theme; nothing is added to it.");
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
        must(abilities(row, standing), ThemeAbility.APPROVE, "A theme is approved by a reader who did not propose it.");
        var actor = standing.actor();
        rows.approve(
                id,
                actor.person(),
                actor.personName(),
                actor.organisation(),
                actor.organisationName(),
                clock.instant());
        events.publishEvent(CircleActed.within("theme.approved", id, Map.of()));
        return theme(id);
    }

    Theme publish(UUID id) {
        var row = row(id);
        var standing = circle.standing(row.channel());
        if (row.state() == ThemeState.APPROVED && reads(standing) && standing.hosts() && !row.enough()) {
            throw VoiceRefusal.tooFew();
        }
        must(
                abilities(row, standing),
                ThemeAbility.PUBLISH,
                "A theme is published by a reader of the host, once somebody else approved it.");
        rows.publish(id, LocalDate.now(clock));
        events.publishEvent(
                CircleActed.openly("theme.published", id, standing.channel().programme()));
        return theme(id);
    }

    Theme block(UUID id, BlockTheme request) {
        var row = row(id);
        var standing = circle.standing(row.channel());
        must(abilities(row, standing), ThemeAbility.BLOCK, "A publication is blocked by the board.");
        var actor = standing.actor();
        rows.block(
                id,
                actor.person(),
                actor.personName(),
                actor.organisation(),
                actor.organisationName(),
                request.reason());
        events.publishEvent(CircleActed.within("theme.blocked", id, Map.of()));
        return theme(id);
    }

    List<PublishedTheme> published(UUID programme) {
        var edits = programmes.standing(programme).edits();
        var found =
                rows.publishedIn(programme).stream().filter(ThemeRow::enough).toList();
        var effects = effects(found);
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

    Effect recordEffect(UUID id, RecordEffect request, @Nullable String key) {
        var row = row(id);
        var programme = circle.standing(row.channel()).channel().programme();
        var standing = programmes.standing(programme);
        if (row.shown() != ThemeState.PUBLISHED) {
            throw new NotFound("theme");
        }
        if (!standing.edits()) {
            throw new NotAllowed(
                    "What became of a theme is said by editors of organisations that draft the programme.");
        }
        var actor = standing.actor();
        return once.run(key, List.of(id, request), Effect.class, () -> {
            var effect = new EffectRow(
                    UUID.randomUUID(),
                    id,
                    request.outcome(),
                    request.text(),
                    request.owner(),
                    request.on(),
                    actor.person(),
                    actor.personName(),
                    actor.organisation(),
                    actor.organisationName(),
                    clock.instant());
            rows.record(
                    effect.id(),
                    id,
                    row.channel(),
                    programme,
                    effect.outcome().toString(),
                    effect.text(),
                    effect.owner(),
                    effect.happenedOn(),
                    effect.recordedBy(),
                    effect.recordedByName(),
                    effect.organisation(),
                    effect.organisationName(),
                    effect.recordedAt());
            events.publishEvent(CircleActed.openly("effect.recorded", effect.id(), programme));
            return effect.seen();
        });
    }

    private void add(UUID theme, UUID channel, ThemeKind kind, Set<UUID> voices, Actor actor) {
        if (voices.isEmpty()) {
            throw new Invalid("/voices", "must name one voice or more");
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
        return seen(row, circle.standing(row.channel()), effects(List.of(row)).getOrDefault(id, List.of()));
    }

    private ThemeRow row(UUID id) {
        return rows.find(id, Actor.current().organisation()).orElseThrow(() -> new NotFound("theme"));
    }

    private static boolean reads(ChannelStanding standing) {
        return standing.duties().contains(ChannelDuty.READER);
    }

    private static boolean blocks(ChannelStanding standing) {
        return standing.duties().contains(ChannelDuty.BOARD);
    }

    private static void must(Set<ThemeAbility> abilities, ThemeAbility ability, String otherwise) {
        if (!abilities.contains(ability)) {
            throw new NotAllowed(otherwise);
        }
    }

    private Set<ThemeAbility> abilities(ThemeRow row, ChannelStanding standing) {
        var abilities = EnumSet.noneOf(ThemeAbility.class);
        var person = standing.actor().person();
        if (row.state() != ThemeState.BLOCKED && reads(standing)) {
            abilities.add(ThemeAbility.SUPPORT);
        }
        if (row.state() == ThemeState.PROPOSED
                && reads(standing)
                && !row.proposedBy().equals(person)) {
            abilities.add(ThemeAbility.APPROVE);
        }
        if (row.state() == ThemeState.APPROVED && reads(standing) && standing.hosts() && row.enough()) {
            abilities.add(ThemeAbility.PUBLISH);
        }
        if (row.state() != ThemeState.BLOCKED && blocks(standing)) {
            abilities.add(ThemeAbility.BLOCK);
        }
        return abilities;
    }

    private Map<UUID, List<Effect>> effects(List<ThemeRow> themes) {
        return themes.isEmpty()
                ? Map.of()
                : rows.effects(themes.stream().map(ThemeRow::id).toList()).stream()
                        .collect(Collectors.groupingBy(
                                EffectRow::theme, Collectors.mapping(EffectRow::seen, Collectors.toList())));
    }

    private Theme seen(ThemeRow row, ChannelStanding standing, List<Effect> effects) {
        return new Theme(
                row.id(),
                row.channel(),
                row.kind(),
                row.text(),
                row.shown(),
                new Signature(row.proposedBy(), row.proposedByName(), row.organisation(), row.organisationName()),
                row.proposedAt(),
                Signatures.maybe(
                        row.approvedBy(),
                        row.approvedByName(),
                        row.approvingOrganisation(),
                        row.approvingOrganisationName()),
                row.approvedAt(),
                row.publishedOn(),
                Signatures.maybe(
                        row.blockedBy(),
                        row.blockedByName(),
                        row.blockingOrganisation(),
                        row.blockingOrganisationName()),
                row.blockReason(),
                Threshold.said(row.voices()),
                row.own(),
                row.enough(),
                effects,
                abilities(row, standing));
    }
}
