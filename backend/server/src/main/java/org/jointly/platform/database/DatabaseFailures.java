package org.jointly.platform.database;

import io.micronaut.data.exceptions.OptimisticLockException;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import org.jointly.platform.problem.Broken;
import org.jointly.platform.problem.Problems;
import org.jointly.platform.problem.Stale;
import org.jointly.platform.problem.SurvivorsPort;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers for what goes wrong between us and PostgreSQL, whichever layer wrapped it. */
@Singleton
class DatabaseFailures {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseFailures.class);

    private final SurvivorsPort quiet;

    DatabaseFailures(SurvivorsPort quiet) {
        this.quiet = quiet;
    }

    HttpResponse<?> answer(HttpRequest<?> request, Throwable failure) {
        if (failure instanceof OptimisticLockException) {
            return Problems.of(request, new Stale("item", null));
        }
        return DatabaseRefusal.from(failure)
                .<HttpResponse<?>>map(refusal -> Problems.of(request, refusal))
                .orElseGet(() -> unexpected(request, failure));
    }

    private HttpResponse<?> unexpected(HttpRequest<?> request, Throwable failure) {
        var where = quiet.takes(request) ? "a survivor's request" : request.getPath();
        LOG.error("The database refused what should have been right: {}", where, failure);
        return Problems.of(request, new Broken());
    }
}
