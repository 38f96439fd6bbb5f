package org.jointly.access.keycloak;

import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;

/** Asks Keycloak several questions at the same time, of which none needs another's answer. */
@Singleton
public class AskingAtOnce {
    private final ExecutorService blocking;

    AskingAtOnce(@Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
        this.blocking = blocking;
    }

    /** Its answer, or what it was refused with, comes of the supplier. */
    public <T> Supplier<T> begin(Supplier<T> question) {
        var answer = CompletableFuture.supplyAsync(question, blocking);
        return () -> {
            try {
                return answer.join();
            } catch (CompletionException e) {
                throw e.getCause() instanceof RuntimeException refused ? refused : e;
            }
        };
    }
}
