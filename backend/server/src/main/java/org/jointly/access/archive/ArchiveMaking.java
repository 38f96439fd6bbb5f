package org.jointly.access.archive;

import io.micronaut.core.propagation.PropagatedContext;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jointly.api.access.Role;
import org.jointly.api.access.archive.ArchiveFailure;
import org.jointly.api.organisation.Organisation;
import org.jointly.organisation.Organisations;
import org.jointly.platform.Actor;
import org.jointly.platform.Duty;
import org.jointly.platform.archive.ArchiveCheck;
import org.jointly.platform.archive.ArchiveProgress;
import org.jointly.platform.archive.ArchiveSubject;
import org.jointly.platform.archive.ArchiveSums;
import org.jointly.platform.archive.Archives;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes one archive: writes it as an actor of the organisation who sees what the organisation may see and no more, reads it back as it
 * was stored, compares, and only then says that it is ready.
 */
@Singleton
class ArchiveMaking {
    private static final Logger LOG = LoggerFactory.getLogger(ArchiveMaking.class);
    private static final int MOST_ATTEMPTS = 4;
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final ArchiveSteps steps;
    private final Archives archives;
    private final ArchiveCheck check;
    private final Organisations organisations;
    private final ArchiveSettings settings;
    private final Clock clock;

    ArchiveMaking(
            ArchiveSteps steps,
            Archives archives,
            ArchiveCheck check,
            Organisations organisations,
            ArchiveSettings settings,
            Clock clock) {
        this.steps = steps;
        this.archives = archives;
        this.check = check;
        this.organisations = organisations;
        this.settings = settings;
        this.clock = clock;
    }

    /** One that fails comes back later, and is given up after the fourth time. */
    void make(ArchiveRow row) {
        var organisation = organisations.organisation(row.organisation());
        try {
            var made = made(row, organisation);
            asPlatform(organisation, () -> steps.made(row, made));
        } catch (ArchiveTooLarge e) {
            asPlatform(organisation, () -> steps.failed(row, ArchiveFailure.TOO_LARGE));
        } catch (RuntimeException | IOException e) {
            LOG.warn("Archive {} could not be made, attempt {}", row.id(), row.attempt(), e);
            if (row.attempt() < MOST_ATTEMPTS) {
                Duty.ACCESS.perform(() -> steps.again(row, PAUSE.multipliedBy(row.attempt())));
            } else {
                asPlatform(organisation, () -> steps.failed(row, ArchiveFailure.BROKEN));
            }
        }
    }

    private MadeArchive made(ArchiveRow row, Organisation organisation) throws IOException {
        var now = clock.instant();
        var progress = new Pulse(row, now);
        var out = new PieceOutput(row, steps, settings.largest());
        var subject = new ArchiveSubject(organisation.id(), organisation.name(), row.askedByName(), now);
        var sums = reader(row, organisation).find(() -> archives.write(subject, out, progress));
        out.close();
        return checked(row, out, sums, progress);
    }

    private MadeArchive checked(ArchiveRow row, PieceOutput out, ArchiveSums sums, ArchiveProgress progress)
            throws IOException {
        try (var stored = new PieceInput(row, steps, out.pieces())) {
            var faults = check.faults(stored, progress);
            var bytes = out.hash().bytes();
            var sha256 = out.hash().hex();
            if (!faults.isEmpty() || !stored.hash().hex().equals(sha256)) {
                throw new UncheckedIOException(new IOException("An archive is not what was written: " + faults));
            }
            var now = clock.instant();
            return new MadeArchive(
                    now, now.plus(settings.life()), bytes, out.pieces(), sums.files(), sums.rows(), sha256);
        }
    }

    /** Sees all that the organisation's people together may see, but what is for named persons alone. */
    private static Actor reader(ArchiveRow row, Organisation organisation) {
        return new Actor(
                row.askedBy(),
                row.askedByName(),
                organisation.id(),
                organisation.name(),
                Set.of(Role.ADMIN, Role.VIEWER));
    }

    private static void asPlatform(Organisation organisation, Runnable step) {
        PropagatedContext.empty()
                .plus(Duty.ACCESS)
                .plus(new Actor(new UUID(0, 0), "Jointly", organisation.id(), organisation.name(), Set.of()))
                .wrap(step)
                .run();
    }

    /** Says now and then that the making goes on, and ends it when it takes too long or another node has begun it anew. */
    private final class Pulse implements ArchiveProgress {
        private static final Duration BETWEEN = Duration.ofSeconds(20);

        private final ArchiveRow row;
        private final Instant end;
        private Instant said;

        Pulse(ArchiveRow row, Instant begun) {
            this.row = row;
            this.end = begun.plus(settings.longest());
            this.said = begun;
        }

        @Override
        public void goesOn() {
            var now = clock.instant();
            if (now.isAfter(end)) {
                throw new IllegalStateException("An archive takes too long");
            }
            if (now.isAfter(said.plus(BETWEEN))) {
                said = now;
                if (!Duty.ACCESS.find(() -> steps.goesOn(row))) {
                    throw new IllegalStateException("An archive was begun anew by another node");
                }
            }
        }
    }
}
