package org.jointly.document.live.carryover;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jointly.document.live.LiveSettings;
import org.jointly.platform.Duty;
import org.jointly.platform.job.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries over the documents that nobody opened since there is the flat form. It reads all of them first and says what would
 * become of them. Twice at once would do no harm: whoever comes second to a document finds it done.
 */
@Singleton
public class CarryOverJob implements Job {
    private static final Logger LOG = LoggerFactory.getLogger(CarryOverJob.class);
    private static final int PAGE = 100;

    private final CarryOver carryOver;
    private final LiveSettings settings;

    CarryOverJob(CarryOver carryOver, LiveSettings settings) {
        this.carryOver = carryOver;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "document.carry-over";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        var same = rehearse();
        if (settings.carryOver()) {
            same.forEach(this::carry);
        }
    }

    /** Those that would say the same. */
    public List<UUID> rehearse() {
        var same = new ArrayList<UUID>();
        var others = new ArrayList<UUID>();
        var after = new UUID(0, 0);
        List<UUID> page;
        do {
            var from = after;
            page = Duty.DOCUMENTS.find(() -> carryOver.earlier(from, PAGE));
            for (var document : page) {
                (wouldSayTheSame(document) ? same : others).add(document);
                after = document;
            }
        } while (page.size() == PAGE);
        if (!same.isEmpty() || !others.isEmpty()) {
            LOG.info(
                    "{} documents would say the same in the flat form, {} would not: {}",
                    same.size(),
                    others.size(),
                    others);
        }
        return same;
    }

    private boolean wouldSayTheSame(UUID document) {
        try {
            return Duty.DOCUMENTS.find(() -> carryOver.wouldSayTheSame(document));
        } catch (RuntimeException e) {
            LOG.warn("Document {} cannot be read", document, e);
            return false;
        }
    }

    private void carry(UUID document) {
        try {
            Duty.DOCUMENTS.perform(() -> carryOver.prepare(document));
        } catch (RuntimeException e) {
            LOG.warn("Document {} was not carried over", document, e);
        }
    }
}
