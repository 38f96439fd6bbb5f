package org.jointly.discussion;

import io.micronaut.core.annotation.Order;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jointly.access.AccessSubject;
import org.jointly.access.OpenDuties;
import org.jointly.api.access.duty.OpenDuty;
import org.jointly.platform.database.SqlArray;
import org.jointly.platform.problem.Invalid;
import org.jointly.programme.Programmes;
import org.jointly.programme.Standing;

/** Open topics that somebody raised and so has to settle. Whoever takes them over may do so. */
@Singleton
@Order(10)
@Transactional
class TopicDuties implements OpenDuties {
    private final Topics topics;
    private final Programmes programmes;

    TopicDuties(Topics topics, Programmes programmes) {
        this.topics = topics;
        this.programmes = programmes;
    }

    @Override
    public String kind() {
        return "topic";
    }

    /** Titles only of those topics that the administrator sees. */
    @Override
    public List<OpenDuty> of(UUID person) {
        var open = topics.openOf(person);
        Map<UUID, String> titles = open.isEmpty()
                ? Map.of()
                : topics.titles(open.stream().map(Topics.OpenRow::id).toList()).stream()
                        .collect(Collectors.toMap(Topics.TitleRow::id, Topics.TitleRow::title));
        return open.stream()
                .map(row -> new OpenDuty(kind(), row.id(), titles.get(row.id()), true, null))
                .toList();
    }

    @Override
    public void move(List<UUID> duties, UUID from, AccessSubject to) {
        var open = topics.openOf(from).stream().collect(Collectors.toMap(Topics.OpenRow::id, Function.identity()));
        var wanted = Set.copyOf(duties);
        if (!open.keySet().containsAll(wanted)) {
            throw new Invalid("/duties", "discussion.duties-gone");
        }
        var chosen = open.values().stream()
                .filter(topic -> wanted.contains(topic.id()))
                .toList();
        var participants = programmes.participants(
                chosen.stream().map(Topics.OpenRow::programme).collect(Collectors.toSet()));
        for (var topic : chosen) {
            var capacities =
                    participants.getOrDefault(topic.programme(), Map.of()).getOrDefault(to.organisation(), Set.of());
            if (!TopicPolicy.mayTakeOver(new Standing(to.actor(), capacities, false), topic.audience())) {
                throw new Invalid("/to", "discussion.heir-cannot-comment");
            }
        }
        if (topics.handOver(SqlArray.of(wanted), from, to.person(), to.name()) != wanted.size()) {
            throw new Invalid("/duties", "discussion.duties-settled");
        }
    }
}
