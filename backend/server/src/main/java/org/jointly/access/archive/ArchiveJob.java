package org.jointly.access.archive;

import jakarta.inject.Singleton;
import java.time.Duration;
import org.jointly.platform.Duty;
import org.jointly.platform.job.Job;

/**
 * Makes the archives that were asked for, one after another, and deletes what is over. Two at once do no harm: each takes another
 * archive.
 */
@Singleton
class ArchiveJob implements Job {
    private final ArchiveSteps steps;
    private final ArchiveMaking making;

    ArchiveJob(ArchiveSteps steps, ArchiveMaking making) {
        this.steps = steps;
        this.making = making;
    }

    @Override
    public String name() {
        return "access.archive";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(10);
    }

    @Override
    public void run() {
        for (var next = Duty.ACCESS.find(steps::take); next.isPresent(); next = Duty.ACCESS.find(steps::take)) {
            making.make(next.get());
        }
        Duty.ACCESS.perform(steps::expire);
        while (Duty.ACCESS.find(steps::forget) > 0) {
            Thread.onSpinWait();
        }
    }
}
