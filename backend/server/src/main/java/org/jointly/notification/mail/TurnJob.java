package org.jointly.notification.mail;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import org.jointly.notification.NotificationSettings;
import org.jointly.platform.Duty;
import org.jointly.platform.job.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Mails what is due. Twice at once would do no harm: a turn is taken by one. */
@Singleton
class TurnJob implements Job {
    private static final Logger LOG = LoggerFactory.getLogger(TurnJob.class);
    private static final Duration LATER = Duration.ofMinutes(2);
    private static final int AT_ONCE = 100;

    private final MailTurns turns;
    private final TurnTaking taking;
    private final NotificationSettings settings;
    private final Clock clock;

    TurnJob(MailTurns turns, TurnTaking taking, NotificationSettings settings, Clock clock) {
        this.turns = turns;
        this.taking = taking;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "notification.mail";
    }

    @Override
    public Duration every() {
        return settings.poll();
    }

    @Override
    public void run() {
        var taken = new HashSet<TurnRows.TurnRow>();
        List<TurnRows.TurnRow> fresh;
        do {
            // Each once: whose turn another node holds is still due.
            fresh = Duty.NOTIFICATION.find(() -> turns.due(clock.instant(), AT_ONCE)).stream()
                    .filter(taken::add)
                    .toList();
            fresh.forEach(this::take);
        } while (!fresh.isEmpty());
    }

    /** Who cannot be written to now keeps no other waiting. */
    private void take(TurnRows.TurnRow turn) {
        try {
            taking.take(turn);
        } catch (RuntimeException e) {
            LOG.warn("What somebody is to be mailed waits: {}", e.toString());
            Duty.NOTIFICATION.perform(() -> turns.postpone(turn, clock.instant().plus(LATER)));
        }
    }
}
