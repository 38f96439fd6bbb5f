package org.jointly.notification;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jointly.access.Colleagues;
import org.jointly.api.Audience;
import org.jointly.api.access.Role;
import org.jointly.organisation.Organisations;
import org.jointly.platform.Actor;
import org.jointly.platform.Duty;
import org.jointly.platform.notice.NoticeSource;
import org.jointly.platform.notice.Telling;
import org.jointly.platform.notice.Whom;
import org.jointly.platform.outbox.Delivery;
import org.jointly.platform.outbox.Kind;
import org.jointly.platform.outbox.Receiver;
import org.jointly.programme.Hearing;
import org.jointly.programme.Programmes;

/** Finds whom something that happened is told, and tells each of them once, however often the message comes. */
@Singleton
class HappeningSpreading implements Receiver<Happening> {
    private static final UUID NOBODY = new UUID(0, 0);

    private final NoticeSources sources;
    private final Organisations organisations;
    private final Colleagues colleagues;
    private final Programmes programmes;
    private final Spreading spreading;

    HappeningSpreading(
            NoticeSources sources,
            Organisations organisations,
            Colleagues colleagues,
            Programmes programmes,
            Spreading spreading) {
        this.sources = sources;
        this.organisations = organisations;
        this.colleagues = colleagues;
        this.programmes = programmes;
        this.spreading = spreading;
    }

    @Override
    public Kind<Happening> kind() {
        return Happening.KIND;
    }

    @Override
    public void receive(Delivery<Happening> delivery) {
        var happening = delivery.message();
        var source = sources.of(happening.action());
        if (source == null) {
            return;
        }
        if (source.endings().contains(happening.action())) {
            Duty.NOTIFICATION.perform(() -> spreading.end(happening.subject()));
        }
        if (source.partings().contains(happening.action())) {
            Duty.NOTIFICATION.perform(() -> spreading.part(happening.subject(), happening.organisation()));
        }
        if (source.actions().contains(happening.action())) {
            reader(happening.organisation()).ifPresent(reader -> tell(delivery, source, reader));
        }
    }

    private void tell(Delivery<Happening> delivery, NoticeSource source, Actor reader) {
        var event = delivery.message().event();
        var tellings = reader.find(() -> source.tellings(event));
        var joined = new LinkedHashSet<>(reader.find(() -> source.joined(event)));
        var hearing = reader.find(() -> hearing(delivery.message()));
        var groups = new ArrayList<ToldGroup>();
        for (var telling : tellings) {
            groups.add(new ToldGroup(telling, people(telling)));
        }
        Duty.NOTIFICATION.perform(() -> spreading.tell(delivery, groups, joined, hearing));
    }

    /** The organisations whose people may know of it now. */
    private Set<UUID> hearing(Happening happening) {
        var programme = happening.programme();
        if (programme == null || happening.audience() == Audience.ORGANISATION) {
            return Set.of(happening.organisation());
        }
        return programmes.participants(programme).entrySet().stream()
                .filter(entry -> Hearing.of(entry.getValue()).contains(happening.audience()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /**
     * Something to tell.
     *
     * @param people empty where it is told to followers
     */
    record ToldGroup(Telling telling, List<Whom.OnePerson> people) {}

    private List<Whom.OnePerson> people(Telling telling) {
        return switch (telling.whom()) {
            case Whom.OnePerson one -> List.of(one);
            case Whom.PeopleOf group -> people(group.organisation(), group.roles());
            case Whom.Followers _ -> List.of();
        };
    }

    private List<Whom.OnePerson> people(UUID organisation, Set<Role> roles) {
        return colleagues.of(organisation).stream()
                .filter(colleague -> colleague.roles().stream().anyMatch(roles::contains))
                .map(colleague -> new Whom.OnePerson(colleague.person(), organisation))
                .toList();
    }

    /** As somebody of the organisation for which it was done reads it. */
    private Optional<Actor> reader(UUID organisation) {
        return organisations
                .find(organisation)
                .map(known -> new Actor(NOBODY, "Jointly", known.id(), known.name(), Set.of(Role.VIEWER)));
    }
}
