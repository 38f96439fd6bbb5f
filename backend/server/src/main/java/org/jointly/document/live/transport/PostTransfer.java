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
 * Carries posts between nodes through PostgreSQL, under {@link Duty#DOCUMENTS}. Every hour it clears away those whose nodes
 * died; twice at once would do no harm.
 */
@Singleton
class PostTransfer implements Job {
    static final String CHANNEL = "jointly_posts";

    private final PostRows rows;
    private final Bell bell;

    PostTransfer(PostRows rows, Bell bell) {
        this.rows = rows;
        this.bell = bell;
    }

    @Override
    public String name() {
        return "document.posts";
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
        rows.save(new PostEntity(id, body));
        bell.ring(CHANNEL, words);
    }

    @Transactional
    Optional<byte[]> take(UUID id) {
        var post = rows.find(id);
        rows.remove(id);
        return post.map(PostEntity::body);
    }

    @Transactional
    int clear() {
        return rows.clear();
    }
}
