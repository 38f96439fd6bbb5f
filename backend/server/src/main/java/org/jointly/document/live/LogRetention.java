package org.jointly.document.live;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jointly.document.live.log.Covered;
import org.jointly.document.live.log.ForgettingRows;
import org.jointly.platform.Duty;
import org.jointly.platform.database.LongWork;
import org.jointly.platform.job.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Drops the beginning of logs, if it is set for how long they are kept: what a version and both snapshots of a document have
 * and is older than that. Whose a client number is and who contributed stays. Twice at once would do no harm, but cost the
 * reading of every snapshot twice.
 */
@Singleton
class LogRetention implements Job {
    private static final Logger LOG = LoggerFactory.getLogger(LogRetention.class);
    private static final int PAGE = 100;

    private final ForgettingRows rows;
    private final LiveSettings settings;
    private final Clock clock;
    private final LongWork longWork;

    LogRetention(ForgettingRows rows, LiveSettings settings, Clock clock, LongWork longWork) {
        this.rows = rows;
        this.settings = settings;
        this.clock = clock;
        this.longWork = longWork;
    }

    @Override
    public String name() {
        return "document.forget";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        if (settings.keepLog() != null) {
            before(clock.instant().minus(settings.keepLog()));
        }
    }

    void before(Instant moment) {
        var after = new UUID(0, 0);
        List<Covered> page;
        do {
            var from = after;
            page = Duty.FORGETTING.find(() -> covered(from, moment));
            for (var covered : page) {
                Duty.FORGETTING.perform(() -> forget(covered, moment));
                after = covered.document();
            }
        } while (page.size() == PAGE);
    }

    @Transactional
    List<Covered> covered(UUID after, Instant before) {
        // Looks through the logs of all documents.
        longWork.allow();
        return rows.covered(after, before, PAGE);
    }

    /** Unless a snapshot does not open: then the log is what the document can be had from. */
    @Transactional
    void forget(Covered covered, Instant before) {
        // Deletes up to all of a document's log in one statement.
        longWork.allow();
        if (rows.snapshots(covered.document()).stream()
                .allMatch(snapshot -> snapshot.open().isPresent())) {
            var forgotten = rows.forget(covered.document(), covered.seq(), before);
            LOG.info("Dropped {} old edits of document {} from the log", forgotten, covered.document());
        }
    }
}
