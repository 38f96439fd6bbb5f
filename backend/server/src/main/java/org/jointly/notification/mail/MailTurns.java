package org.jointly.notification.mail;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jointly.platform.database.SqlArray;
import org.jointly.platform.outbox.Outbox;
import org.jspecify.annotations.Nullable;

/** The steps of mailing notices, each in a transaction of its own, under the duty {@code NOTIFICATION}. */
@Singleton
@Transactional
class MailTurns {
    private final TurnRows rows;
    private final NoticeLetterRows letters;
    private final Outbox outbox;

    MailTurns(TurnRows rows, NoticeLetterRows letters, Outbox outbox) {
        this.rows = rows;
        this.letters = letters;
        this.outbox = outbox;
    }

    List<TurnRows.TurnRow> due(Instant now, int most) {
        return rows.due(now, most);
    }

    List<MailPlan.Pending> pending(TurnRows.TurnRow turn) {
        return rows.pending(turn.person(), turn.organisation()).stream()
                .map(TurnRows.PendingRow::pending)
                .toList();
    }

    /** Nobody is to be written to: nothing of what waits goes out. */
    void end(TurnRows.TurnRow turn, Instant now) {
        rows.mailedAll(turn.person(), turn.organisation(), now);
        rows.end(turn.person(), turn.organisation());
    }

    /**
     * Notices that are dealt with together.
     *
     * @param letter that tells of them; absent where nothing of them can be told any more
     */
    record Mailing(List<UUID> notices, @Nullable NewLetter letter) {}

    /**
     * Ends the turn with letters or without, once, whichever node gets there first: what another has mailed or somebody read
     * meanwhile takes all of it back, and it is planned anew. A second letter of one day is none; what it tells waits for the next.
     *
     * @param unwanted what is not mailed at all
     */
    void take(TurnRows.TurnRow turn, MailPlan plan, List<Mailing> mailings, List<UUID> unwanted, Instant now) {
        if (rows.hold(turn.person(), turn.organisation(), now).isEmpty()) {
            return;
        }
        told(unwanted, now);
        for (var mailing : mailings) {
            var letter = mailing.letter();
            if ((letter == null || isAdded(letter))
                    && told(mailing.notices(), now) < mailing.notices().size()) {
                throw new IllegalStateException("Something of it was read or mailed meanwhile");
            }
        }
        var rest = pending(turn);
        plan.next(rest, now)
                .ifPresentOrElse(
                        next -> rows.next(turn.person(), turn.organisation(), next),
                        () -> rows.end(turn.person(), turn.organisation()));
    }

    private int told(List<UUID> notices, Instant now) {
        return notices.isEmpty() ? 0 : rows.mailed(notices, now);
    }

    private boolean isAdded(NewLetter letter) {
        if (letters.add(letter, SqlArray.of(letter.notices()), SqlArray.ofWords(letter.kinds())) == 0) {
            return false;
        }
        outbox.send(NoticeLetterReady.KIND, letter.organisation(), new NoticeLetterReady(letter.id()));
        return true;
    }

    /** It is tried again in a while. */
    void postpone(TurnRows.TurnRow turn, Instant until) {
        rows.next(turn.person(), turn.organisation(), until);
    }

    Optional<NoticeLetterRow> letter(UUID id) {
        return letters.letter(id);
    }

    /** False if it is in another state by now. */
    boolean move(NoticeLetterRow letter, String from, String to, Instant now) {
        return letters.move(letter.id(), from, to, now) == 1;
    }

    /** It does not go out; what it told of is looked at anew. */
    void drop(NoticeLetterRow letter, Instant now) {
        if (letters.drop(letter.id(), now) == 1) {
            rows.unmailed(letter.notices());
            rows.bring(letter.person(), letter.organisation(), now);
        }
    }

    int clear(Instant before, int most) {
        return letters.clear(before, most);
    }
}
