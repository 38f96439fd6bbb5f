package org.jointly.voices.keeper;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jointly.platform.Recorded;
import org.jointly.platform.database.LongWork;
import org.jointly.platform.outbox.Delivery;
import org.jointly.platform.outbox.Outbox;
import org.jointly.voices.ChannelRows;
import org.jointly.voices.CircleActed;

/** What the keeper does, each in a transaction of its own. */
@Singleton
@Transactional
class Keeping {
    private final KeeperRows rows;
    private final ChannelRows channels;
    private final ApplicationEventPublisher<Recorded> events;
    private final Outbox outbox;
    private final LongWork longWork;

    Keeping(
            KeeperRows rows,
            ChannelRows channels,
            ApplicationEventPublisher<Recorded> events,
            Outbox outbox,
            LongWork longWork) {
        this.rows = rows;
        this.channels = channels;
        this.events = events;
        this.outbox = outbox;
        this.longWork = longWork;
    }

    List<GoneRow> tombstones() {
        return rows.tombstones();
    }

    void bury(GoneRow row) {
        // A start fails with it, and another node may be burying the same.
        longWork.allow();
        rows.bury(row.submission(), row.organisation(), row.channel(), row.withdrawnOn());
    }

    void expire(LocalDate today) {
        // Goes over all voices; another node that starts at the same time is waited for.
        longWork.allow();
        rows.expire(today).forEach(row -> send(row.organisation(), new KeeperActed("voices.expired", row.channel())));
    }

    List<GoneRow> untold(LocalDate today) {
        return rows.untold(today);
    }

    void tell(GoneRow row) {
        if (rows.tell(row.submission(), row.organisation()) == 1) {
            events.publishEvent(CircleActed.within("voice.withdrawn", row.submission(), Map.of()));
        }
    }

    List<UUID> receiving() {
        return rows.receiving();
    }

    void markStops() {
        rows.markStops()
                .forEach(row -> send(
                        row.organisation(),
                        new KeeperActed(row.stopped() ? "receiver.stopped" : "receiver.resumed", row.channel())));
    }

    void passOn() {
        rows.passOn()
                .forEach(row -> send(row.organisation(), new KeeperActed("escalation.passed_on", row.escalation())));
    }

    /** One organisation's trail cannot be written in a transaction that acts on many. */
    private void send(UUID organisation, KeeperActed acted) {
        outbox.sendInOrder(KeeperActed.KIND, organisation, organisation.toString(), acted);
    }

    void tell(Delivery<KeeperActed> acted) {
        if (outbox.settles(acted)) {
            events.publishEvent(
                    CircleActed.within(acted.message().action(), acted.message().subject(), Map.of()));
        }
    }

    void freeze(Quarter quarter) {
        // Counts all voices of a quarter, channel by channel.
        longWork.allow();
        for (var channel : channels.begun()) {
            if (channel.openedOn() == null
                    || channel.openedOn().isAfter(quarter.last())
                    || rows.counted(channel.id(), quarter.toString()) > 0) {
                continue;
            }
            var figures = Suppression.whole(rows.tally(channel.id(), quarter.first(), quarter.last()));
            var told = Suppression.told(figures);
            figures.forEach(figure -> rows.freeze(channel.id(), quarter.toString(), figure, told.get(figure)));
        }
    }
}
