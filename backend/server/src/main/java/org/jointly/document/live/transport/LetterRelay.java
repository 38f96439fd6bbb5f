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
 * Takes letters that a proxy brought to another node than the one that holds their stream of events, and hands them to that
 * one. First it asks who holds the stream and how large a letter may be: {@code ask}, {@code may}; then the letter lies in the
 * database: {@code sent}, and is answered once it was taken in: {@code done}. Who gets no answer sends anew, as after any
 * broken connection.
 */
@Singleton
class LetterRelay {
    private static final Logger LOG = LoggerFactory.getLogger(LetterRelay.class);
    private static final int SECONDS_TO_ANSWER = 5;
    private static final int SECONDS_TO_TAKE = 30;
    private static final int MOST_UNDER_WAY = 500;

    private final EventStreams streams;
    private final StreamNames names;
    private final LetterPost post;
    private final Bell bell;
    private final ExecutorService blocking;
    private final Map<UUID, CompletableFuture<Integer>> awaited = new ConcurrentHashMap<>();

    LetterRelay(
            EventStreams streams,
            StreamNames names,
            LetterPost post,
            Bell bell,
            @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
        this.streams = streams;
        this.names = names;
        this.post = post;
        this.bell = bell;
        this.blocking = blocking;
    }

    @EventListener
    void listen(ServerStartupEvent event) {
        bell.listen(LetterPost.CHANNEL, this::hear);
    }

    /** Whether another node may hold the stream of this name. */
    boolean mayBeElsewhere(String name) {
        return names.isOurs(name) && awaited.size() < MOST_UNDER_WAY;
    }

    /** How many bytes a letter to a stream may have; 0 if no other node holds it. */
    CompletableFuture<Integer> ask(String name) {
        return answered(0, SECONDS_TO_ANSWER, id -> post.say("ask " + id + " " + name));
    }

    /** The status to answer a letter with that was handed on. */
    CompletableFuture<HttpResponseStatus> send(String name, byte[] body) {
        return answered(
                        HttpResponseStatus.GONE.code(),
                        SECONDS_TO_TAKE,
                        id -> post.send(id, body, "sent " + id + " " + name))
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
                LOG.warn("A letter could not be handed to another node: {}", e.getMessage());
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
            case "ask" -> streams.find(words[2]).ifPresent(session -> say("may " + id + " " + session.largestLetter()));
            case "sent" -> streams.find(words[2]).ifPresent(session -> blocking.execute(() -> take(session, id)));
            case "may", "done" ->
                Optional.ofNullable(awaited.get(id)).ifPresent(answer -> answer.complete(Integer.valueOf(words[2])));
            default -> LOG.warn("Another node says something unknown about letters");
        }
    }

    private void take(EventStreams.Session session, UUID id) {
        try {
            Duty.DOCUMENTS
                    .find(() -> post.take(id))
                    .ifPresent(body ->
                            streams.receiveRelayed(session, body, status -> say("done " + id + " " + status.code())));
        } catch (RuntimeException e) {
            LOG.warn("A letter of another node could not be taken: {}", e.getMessage());
        }
    }

    private void say(String words) {
        blocking.execute(() -> {
            try {
                Duty.DOCUMENTS.perform(() -> post.say(words));
            } catch (RuntimeException e) {
                LOG.warn("Another node waits in vain for a word about a letter: {}", e.getMessage());
            }
        });
    }
}
