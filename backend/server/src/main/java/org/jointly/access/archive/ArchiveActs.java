package org.jointly.access.archive;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jointly.access.Access;
import org.jointly.access.member.PersonActed;
import org.jointly.api.access.archive.Archive;
import org.jointly.api.access.archive.ArchiveDownload;
import org.jointly.platform.Actor;
import org.jointly.platform.Recorded;
import org.jointly.platform.once.Once;
import org.jointly.platform.problem.NotFound;

/** What administrators do about their organisation's archive, each act one transaction. */
@Singleton
@Transactional
class ArchiveActs {
    private final ArchiveRows archives;
    private final PieceRows pieces;
    private final DownloadRows downloads;
    private final ArchiveSettings settings;
    private final Once once;
    private final ApplicationEventPublisher<Recorded> events;
    private final Clock clock;

    ArchiveActs(
            ArchiveRows archives,
            PieceRows pieces,
            DownloadRows downloads,
            ArchiveSettings settings,
            Once once,
            ApplicationEventPublisher<Recorded> events,
            Clock clock) {
        this.archives = archives;
        this.pieces = pieces;
        this.downloads = downloads;
        this.settings = settings;
        this.once = once;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    List<Archive> archives() {
        var organisation = Access.administrator().organisation();
        var takenOut = downloads.takenOut(organisation).stream()
                .collect(Collectors.toMap(DownloadRows.TakenOut::archive, DownloadRows.TakenOut::at));
        return archives.list(organisation).stream()
                .map(row -> row.shown(takenOut.get(row.id())))
                .toList();
    }

    Archive ask() {
        var actor = Access.administrator();
        return once.run("archive", Archive.class, () -> {
            archives.lock(actor.organisation());
            var now = clock.instant();
            ArchivePolicy.mayAsk(
                    archives.list(actor.organisation()),
                    archives.countSince(actor.organisation(), now.minus(Duration.ofDays(1))),
                    settings.perDay());
            var row = archives.save(ArchiveRow.asked(actor, now));
            record("archive.asked", row.id(), Map.of());
            return row.shown(null);
        });
    }

    ArchiveDownload download(UUID id) {
        var actor = Access.administrator();
        return once.run(id, ArchiveDownload.class, () -> {
            var row = found(actor, id);
            ArchivePolicy.isThere(row);
            var now = clock.instant();
            var until = now.plus(ArchivePolicy.DOWNLOAD);
            downloads.save(DownloadRow.begun(id, actor.by(), now, until));
            var sha256 = Objects.requireNonNull(row.sha256());
            record("archive.downloaded", id, Map.of("sha256", sha256));
            return new ArchiveDownload(
                    id,
                    "%s, %s.zip"
                            .formatted(
                                    actor.organisationName(),
                                    row.askedAt().toString().substring(0, 10)),
                    Objects.requireNonNull(row.pieces()),
                    Objects.requireNonNull(row.bytes()),
                    sha256,
                    until);
        });
    }

    /** PostgreSQL shows it to whoever began to download it; an archive is taken out when each of its pieces was read. */
    byte[] piece(UUID id, int number) {
        var actor = Access.administrator();
        var row = found(actor, id);
        ArchivePolicy.exists(row, number);
        var piece = pieces.find(id, row.attempt(), number).orElseThrow(() -> new NotFound("piece"));
        var now = clock.instant();
        if (downloads.read(id, actor.person(), number, now) > 0) {
            downloads.finish(id, actor.person(), Objects.requireNonNull(row.pieces()), now);
        }
        return piece.bytes();
    }

    private ArchiveRow found(Actor actor, UUID id) {
        return archives.find(actor.organisation(), id).orElseThrow(() -> new NotFound("archive"));
    }

    private void record(String action, UUID id, Map<String, String> details) {
        events.publishEvent(new PersonActed(action, id, details));
    }
}
