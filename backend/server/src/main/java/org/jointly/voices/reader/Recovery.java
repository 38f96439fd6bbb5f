package org.jointly.voices.reader;

import static org.jointly.voices.keylog.Hashes.base64;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jointly.api.reader.RecoveryExport;
import org.jointly.platform.Actor;
import org.jointly.platform.Recorded;
import org.jointly.platform.problem.NotAllowed;
import org.jointly.platform.problem.NotFound;
import org.jointly.voices.CircleActed;
import org.jointly.voices.keylog.KeyLogs;
import org.jointly.voices.keylog.KeyRows;

/** Gives a custodian all that is needed to read an organisation's voices without its readers. */
@Singleton
@Transactional
class Recovery {
    private final ReaderRows rows;
    private final KeyRows keys;
    private final KeyLogs keyLogs;
    private final ApplicationEventPublisher<Recorded> events;
    private final Clock clock;

    Recovery(ReaderRows rows, KeyRows keys, KeyLogs keyLogs, ApplicationEventPublisher<Recorded> events, Clock clock) {
        this.rows = rows;
        this.keys = keys;
        this.keyLogs = keyLogs;
        this.events = events;
        this.clock = clock;
    }

    /** Who asks without being a custodian gets nothing, and is written down. */
    @Transactional(noRollbackFor = NotAllowed.class)
    RecoveryExport export() {
        var actor = Actor.current();
        if (!keyLogs.isCustodian(actor)) {
            events.publishEvent(CircleActed.within("recovery.refused", actor.organisation(), Map.of()));
            throw new NotAllowed("voices.who-recovers");
        }
        rows.recover();
        events.publishEvent(CircleActed.within("voices.recovered", actor.organisation(), Map.of()));
        return new RecoveryExport(
                1,
                "export",
                actor.organisation(),
                keys.recovery(actor.organisation()).stream()
                        .map(row -> new RecoveryExport.Epoch(
                                row.channel(), row.epoch(), Objects.requireNonNull(row.sealed())))
                        .toList(),
                rows.letters(actor.organisation()).stream().map(this::recovered).toList());
    }

    private RecoveryExport.Voice recovered(LetterRow letter) {
        rows.open(new Opening(
                letter.submission(), letter.channel(), Actor.current().by(), true, LocalDate.now(clock)));
        return new RecoveryExport.Voice(
                letter.channel(),
                letter.epoch(),
                letter.submission(),
                base64(letter.sealed()),
                rows.messages(letter.submission(), Actor.current().organisation()).stream()
                        .map(row -> new RecoveryExport.Message(row.number(), row.epoch(), base64(row.sealed())))
                        .toList(),
                rows.attachments(letter.submission()).stream()
                        .map(row -> new RecoveryExport.Photo(
                                row.number(), base64(photo(letter.submission(), row.number()))))
                        .toList());
    }

    private byte[] photo(UUID submission, int number) {
        return rows.attachment(submission, number)
                .orElseThrow(() -> new NotFound("photo"))
                .sealed();
    }
}
