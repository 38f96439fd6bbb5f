package org.jointly.voices;

import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jointly.api.access.Person;
import org.jointly.api.voices.ChannelDuty;
import org.jointly.voices.keylog.ChannelReaders;

/** Tells the key log who may read in a channel, from its circle and its receivers. */
@Singleton
class CircleReaders implements ChannelReaders {
    private final ChannelRows rows;
    private final Roster roster;

    CircleReaders(ChannelRows rows, Roster roster) {
        this.rows = rows;
        this.roster = roster;
    }

    @Override
    public Set<UUID> appointed(UUID channel, UUID organisation) {
        return rows.appointments(channel).stream()
                .filter(row -> row.current()
                        && row.duty() == ChannelDuty.READER
                        && row.organisation().equals(organisation))
                .map(AppointmentRow::person)
                .collect(Collectors.toSet());
    }

    @Override
    public Set<UUID> holders(UUID organisation) {
        return roster.holders(organisation).stream().map(Person::id).collect(Collectors.toSet());
    }

    @Override
    public boolean hosts(UUID channel, UUID organisation) {
        return rows.findById(channel).orElseThrow().host().equals(organisation);
    }

    @Override
    public boolean receives(UUID channel, UUID organisation) {
        return receiver(channel, organisation, ReceiverRow::accepted);
    }

    @Override
    public boolean holds(UUID channel, UUID organisation) {
        return receiver(channel, organisation, ReceiverRow::holds);
    }

    private boolean receiver(UUID channel, UUID organisation, Predicate<ReceiverRow> how) {
        return rows.receivers(channel).stream()
                .anyMatch(row -> how.test(row) && row.organisation().equals(organisation));
    }
}
