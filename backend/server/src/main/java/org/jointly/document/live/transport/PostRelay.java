package org.jointly.document.live.transport;

import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import io.micronaut.scheduling.TaskExecutors;
import io.netty.handler.codec.http.HttpResponseStatus;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import org.jointly.platform.Duty;
import org.jointly.platform.database.Bell;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes posts that a proxy brought to another node than the one that holds their stream of events, and hands them to that
 * one. First it asks who holds the stream and how large a post may be: {@code ask}, {@code may}; then the post lies in the
 * database: {@code sent}, and is answered once it was taken in: {@code done}. Who gets no answer sends anew, as after any
 * broken connection.
 */
@Singleton
class PostRelay {
    private static final Logger LOG = LoggerFactory.getLogger(PostRelay.class);
    private static final int SECONDS_TO_ANSWER = 5;
    private static final int SECONDS_TO_TAKE = 30;
    private static final int MOST_UNDER_WAY = 500;

    private final EventStreams streams;
    private final PostTransfer transfer;
    private final Bell bell;
    private final ExecutorService blocking;
    private final Map<UUID, CompletableFuture<Integer>> awaited = new ConcurrentHashMap<>();

    PostRelay(
            EventStreams streams,
            PostTransfer transfer,
            Bell bell,
            @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
        this.streams = streams;
        this.transfer = transfer;
        this.bell = bell;
        this.blocking = blocking;
    }

    @EventListener
    void listen(ServerStartupEvent event) {
        bell.listen(PostTransfer.CHANNEL, this::hear);
    }

    /** Whether one more may be asked about. */
    boolean hasRoom() {
        return awaited.size() < MOST_UNDER_WAY;
    }

    /** How many bytes a post to a stream may have; 0 if no other node holds it. */
    CompletableFuture<Integer> ask(String stream) {
        return answered(0, SECONDS_TO_ANSWER, id -> transfer.say("ask " + id + " " + stream));
    }

    /** The status to answer a post with that was handed on. */
    CompletableFuture<HttpResponseStatus> send(String stream, byte[] body) {
        return answered(
                        HttpResponseStatus.GONE.code(),
                        SECONDS_TO_TAKE,
                        id -> transfer.send(id, body, "sent " + id + " " + stream))
                .thenApply(HttpResponseStatus::valueOf);
    }

    /** Something that needs the database. */
    private interface Question {
        void put(UUID id);
    }

    private CompletableFuture<Integer> answered(int otherwise, int seconds, Question question) {
        var id = UUID.randomUUID();
        var answer = new CompletableFuture<Integer>();
        awaited.put(id, answer);
        blocking.execute(() -> {
            try {
                Duty.DOCUMENTS.perform(() -> question.put(id));
            } catch (RuntimeException e) {
                LOG.warn("A post could not be handed to another node: {}", e.getMessage());
                answer.complete(otherwise);
            }
        });
        return answer.completeOnTimeout(otherwise, seconds, TimeUnit.SECONDS)
                .whenComplete((status, failure) -> awaited.remove(id));
    }

    private void hear(String message) {
        var words = message.split(" ", -1);
        var id = UUID.fromString(words[1]);
        switch (words[0]) {
            case "ask" -> streams.find(words[2]).ifPresent(session -> say("may " + id + " " + session.largestPost()));
            case "sent" -> streams.find(words[2]).ifPresent(session -> blocking.execute(() -> take(session, id)));
            case "may", "done" ->
                Optional.ofNullable(awaited.get(id)).ifPresent(answer -> answer.complete(Integer.valueOf(words[2])));
            default -> LOG.warn("Another node says something unknown about posts");
        }
    }

    private void take(EventStreams.Session session, UUID id) {
        try {
            Duty.DOCUMENTS
                    .find(() -> transfer.take(id))
                    .ifPresent(body ->
                            streams.receiveRelayed(session, body, status -> say("done " + id + " " + status.code())));
        } catch (RuntimeException e) {
            LOG.warn("A post of another node could not be taken: {}", e.getMessage());
        }
    }

    private void say(String words) {
        blocking.execute(() -> {
            try {
                Duty.DOCUMENTS.perform(() -> transfer.say(words));
            } catch (RuntimeException e) {
                LOG.warn("Another node waits in vain for a word about a post: {}", e.getMessage());
            }
        });
    }
}
