package org.jointly.document.live;

import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jointly.platform.database.Bell;
import org.jointly.platform.outbox.Outbox;

/** Tells of what was written, in the transaction that wrote it: other nodes of where, and the outbox of who began to write. */
@Singleton
class LogNews {
    private static final int DOCUMENTS_A_MESSAGE = 200;

    /** On which nodes tell each other in which documents something was written. */
    static final String CHANNEL = "jointly_documents";

    private final Bell bell;
    private final Outbox outbox;

    LogNews(Bell bell, Outbox outbox) {
        this.bell = bell;
        this.outbox = outbox;
    }

    void tell(List<Sieve> sieves) {
        ring(sieves);
        Set<Seat> sent = new HashSet<>();
        sieves.stream()
                .flatMap(sieve -> sieve.kept.stream())
                .map(Kept::pending)
                .filter(pending -> pending.seat() == null || (!pending.seat().isNoted() && sent.add(pending.seat())))
                .forEach(pending ->
                        outbox.send(WritingBegun.KIND, pending.author().organisation(), WritingBegun.by(pending)));
    }

    /** One message for many documents, since each one costs all nodes. */
    private void ring(List<Sieve> sieves) {
        var written = sieves.stream()
                .filter(sieve -> !sieve.kept.isEmpty())
                .map(sieve -> sieve.room().document().toString())
                .toList();
        for (var at = 0; at < written.size(); at += DOCUMENTS_A_MESSAGE) {
            bell.ring(
                    CHANNEL, String.join(" ", written.subList(at, Math.min(written.size(), at + DOCUMENTS_A_MESSAGE))));
        }
    }
}
