package org.jointly.document.live.transport;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jointly.platform.Duty;
import org.jointly.platform.database.Bell;
import org.jointly.platform.job.Job;

/**
 * Carries letters between nodes through PostgreSQL, under {@link Duty#DOCUMENTS}. Every hour it clears away those whose nodes
 * died; twice at once would do no harm.
 */
@Singleton
class LetterPost implements Job {
    static final String CHANNEL = "jointly_letters";

    private final LetterRows rows;
    private final Bell bell;

    LetterPost(LetterRows rows, Bell bell) {
        this.rows = rows;
        this.bell = bell;
    }

    @Override
    public String name() {
        return "document.letters";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        Duty.DOCUMENTS.find(this::clear);
    }

    /** To all other nodes. */
    @Transactional
    void say(String words) {
        bell.ring(CHANNEL, words);
    }

    @Transactional
    void send(UUID id, byte[] body, String words) {
        rows.save(new LetterEntity(id, body));
        bell.ring(CHANNEL, words);
    }

    @Transactional
    Optional<byte[]> take(UUID id) {
        var letter = rows.find(id);
        rows.remove(id);
        return letter.map(LetterEntity::body);
    }

    @Transactional
    int clear() {
        return rows.clear();
    }
}
