package org.jointly.notification.intake;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jointly.notification.bounce.Bounces;
import org.jointly.platform.mail.ReplySettings;
import org.jointly.platform.outbox.Outbox;
import org.jspecify.annotations.Nullable;

/** The steps of taking in a mail, each in a transaction of its own, under the duty {@code INTAKE}. */
@Singleton
@Transactional
class Intake {
    private static final Duration BETWEEN_ANSWERS = Duration.ofHours(1);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
    private static final int MOST_DOUBLINGS = 7;

    private final IncomingRows rows;
    private final Bounces bounces;
    private final Outbox outbox;
    private final ReplySettings settings;
    private final Clock clock;

    Intake(IncomingRows rows, Bounces bounces, Outbox outbox, ReplySettings settings, Clock clock) {
        this.rows = rows;
        this.bounces = bounces;
        this.outbox = outbox;
        this.settings = settings;
        this.clock = clock;
    }

    Optional<IncomingRows.StateRow> state(UUID id) {
        return rows.state(id);
    }

    /** False where it is dealt with, or another node has it. */
    boolean claim(UUID id) {
        var now = clock.instant();
        return rows.claim(id, now, now.plus(settings.lease())) == 1;
    }

    /** It is tried again in a while that grows. */
    void postpone(UUID id, int attempts) {
        rows.postpone(id, clock.instant().plus(FIRST_PAUSE.multipliedBy(1L << Math.min(attempts, MOST_DOUBLINGS))));
    }

    Optional<IncomingRows.LetterRow> letter(UUID id) {
        return rows.letter(id);
    }

    int commentedSince(UUID person, Instant since) {
        return rows.commented(person, since);
    }

    void cameBack(UUID id, IncomingRows.LetterRow letter, String status) {
        bounces.note(new Bounces.Bounce(letter.id(), letter.person(), letter.address(), status, clock.instant()));
        settle(id, letter, Outcome.of(Outcome.State.RETURNED, status));
    }

    /** Writes down how it ended, and has whoever sent it told if they are to be and were not within the hour. */
    void settle(UUID id, IncomingRows.@Nullable LetterRow letter, Outcome outcome) {
        var now = clock.instant();
        if (rows.settle(id, outcome, now) == 0 || letter == null) {
            return;
        }
        rows.isOf(id, letter.id());
        if (!outcome.answer().isEmpty()
                && rows.hold(letter.person())
                && !rows.wasAnswered(letter.person(), now.minus(BETWEEN_ANSWERS))) {
            rows.answered(id, now);
            outbox.send(AnswerRefused.KIND, letter.organisation(), new AnswerRefused(id));
        }
    }

    Optional<IncomingRows.AnswerRow> answer(UUID id) {
        return rows.answer(id);
    }

    List<IncomingRows.UnusedRow> unused(int most) {
        return rows.unused(most);
    }

    List<IncomingRows.CountRow> counts() {
        return rows.counts();
    }

    int blocked() {
        return bounces.blocked();
    }

    int clear(Instant before, int most) {
        bounces.clear(clock.instant());
        return rows.clear(before, most);
    }
}
