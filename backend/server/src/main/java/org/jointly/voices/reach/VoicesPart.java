package org.jointly.voices.reach;

import io.micronaut.core.annotation.Order;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jointly.access.AccessPart;
import org.jointly.access.AccessSubject;
import org.jointly.api.Page;
import org.jointly.api.access.reach.AccessCount;
import org.jointly.api.access.reach.AccessItem;
import org.jointly.platform.Actor;
import org.jointly.voices.ChannelStanding;
import org.jspecify.annotations.Nullable;

/**
 * Channels of voices that somebody is named for, as far as the acting administrator may know them: those that their organisation
 * hosts or receives.
 */
@Singleton
@Order(20)
@Transactional(readOnly = true)
class VoicesPart implements AccessPart {
    private final NamedRows rows;
    private final Clock clock;

    VoicesPart(NamedRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "voices";
    }

    @Override
    public Page<AccessItem> items(AccessSubject subject, Instant at, @Nullable String after) {
        var byChannel = rows.at(subject.organisation(), subject.person(), at).stream()
                .collect(Collectors.groupingBy(NamedRow::channel, LinkedHashMap::new, Collectors.toList()));
        return new Page<>(
                byChannel.entrySet().stream()
                        .map(channel -> item(subject, channel.getKey(), channel.getValue()))
                        .toList(),
                null);
    }

    private static AccessItem item(AccessSubject subject, UUID channel, List<NamedRow> named) {
        var grounds = new ArrayList<>(named.stream().map(NamedRow::ground).toList());
        grounds.addAll(subject.rolesThatMatter(actor -> may(actor, named)));
        return new AccessItem(
                channel, named.getFirst().name(), List.copyOf(may(subject.actor(), named)), List.copyOf(grounds));
    }

    private static Set<String> may(Actor actor, List<NamedRow> named) {
        return ChannelStanding.duties(actor, named.stream().map(NamedRow::duty).collect(Collectors.toSet())).stream()
                .map(duty -> "voices." + duty)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public Function<AccessSubject, List<AccessCount>> counts(UUID organisation) {
        var channels = rows.counts(organisation, clock.instant()).stream()
                .collect(Collectors.toMap(NamedRows.CountRow::person, NamedRows.CountRow::channels));
        return subject -> List.of(new AccessCount("voices.named", channels.getOrDefault(subject.person(), 0L)));
    }
}
