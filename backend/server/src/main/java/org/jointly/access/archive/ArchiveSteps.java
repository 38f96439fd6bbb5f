package org.jointly.access.archive;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jointly.access.member.PersonActed;
import org.jointly.access.notice.AdministratorNotice;
import org.jointly.api.access.archive.ArchiveFailure;
import org.jointly.platform.Recorded;
import org.jointly.platform.outbox.Outbox;

/** What the platform itself does about archives, each step a transaction under the duty {@code ACCESS}. */
@Singleton
@Transactional
class ArchiveSteps {
    /** Without a word for so long, the node that makes an archive is taken for lost. */
    private static final Duration LOST = Duration.ofMinutes(5);

    private final ArchiveRows archives;
    private final PieceRows pieces;
    private final Outbox outbox;
    private final ApplicationEventPublisher<Recorded> events;
    private final Clock clock;

    ArchiveSteps(
            ArchiveRows archives,
            PieceRows pieces,
            Outbox outbox,
            ApplicationEventPublisher<Recorded> events,
            Clock clock) {
        this.archives = archives;
        this.pieces = pieces;
        this.outbox = outbox;
        this.events = events;
        this.clock = clock;
    }

    Optional<ArchiveRow> take() {
        var now = clock.instant();
        return archives.take(now, now.plus(LOST)).stream().findFirst();
    }

    boolean goesOn(ArchiveRow row) {
        return archives.goesOn(row.id(), row.attempt(), clock.instant().plus(LOST)) == 1;
    }

    void again(ArchiveRow row, Duration later) {
        archives.goesOn(row.id(), row.attempt(), clock.instant().plus(later));
    }

    void keep(PieceRow piece) {
        pieces.keep(piece);
    }

    @Transactional(readOnly = true)
    byte[] piece(ArchiveRow row, int number) {
        return pieces.find(row.id(), row.attempt(), number)
                .orElseThrow(() -> new IllegalStateException("A piece of an archive is gone"))
                .bytes();
    }

    /** With the entry of the organisation's trail and a mail to its administrators. */
    void made(ArchiveRow row, MadeArchive made) {
        if (archives.made(row.id(), row.attempt(), made) == 1) {
            events.publishEvent(new PersonActed(
                    "archive.made", row.id(), Map.of("sha256", made.sha256(), "name", row.askedByName())));
            tell(AdministratorNotice.archiveReady(row.organisation(), row.askedByName(), made.expiresAt()));
        }
    }

    void failed(ArchiveRow row, ArchiveFailure failure) {
        if (archives.failed(row.id(), row.attempt(), failure.toString()) == 1) {
            events.publishEvent(new PersonActed("archive.failed", row.id(), Map.of("failure", failure.toString())));
            tell(AdministratorNotice.archiveFailed(row.organisation(), row.askedByName()));
        }
    }

    void expire() {
        archives.expire(clock.instant());
    }

    /** How many pieces were deleted. */
    int forget() {
        return pieces.forget();
    }

    private void tell(AdministratorNotice notice) {
        outbox.send(AdministratorNotice.KIND, notice.organisation(), notice);
    }
}
