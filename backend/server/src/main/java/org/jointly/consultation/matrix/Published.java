package org.jointly.consultation.matrix;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jointly.api.Page;
import org.jointly.api.consultation.CallQuestion;
import org.jointly.api.consultation.MatrixRow;
import org.jointly.api.consultation.PublishedCall;
import org.jointly.platform.limit.StrangerLimit;
import org.jointly.platform.problem.NotFound;
import org.jspecify.annotations.Nullable;

/** What was published for everybody, without a sign-in. A call is read and counted once a minute, however many strangers look. */
@Singleton
class Published {
    private static final Duration AS_IT_WAS = Duration.ofMinutes(1);
    private static final int MOST = 1_000;

    private final Reading reading;
    private final StrangerLimit limit;
    private final LoadingCache<UUID, PublishedCall> calls;

    Published(Reading reading, StrangerLimit limit) {
        this.reading = reading;
        this.limit = limit;
        calls = Caffeine.newBuilder()
                .expireAfterWrite(AS_IT_WAS)
                .maximumSize(MOST)
                .build(reading::call);
    }

    PublishedCall call(UUID call) {
        limit.take("published call");
        return calls.get(call);
    }

    Page<MatrixRow> rows(UUID call, @Nullable String after) {
        limit.take("published call");
        return reading.rows(call, after);
    }

    /** The transactions. */
    @Singleton
    @Transactional(readOnly = true)
    static class Reading {
        private final PublishedRows rows;
        private final Figures figures;
        private final ObjectMapper json;

        Reading(PublishedRows rows, Figures figures, ObjectMapper json) {
            this.rows = rows;
            this.figures = figures;
            this.json = json;
        }

        PublishedCall call(UUID id) {
            var row = find(id);
            return new PublishedCall(
                    id,
                    row.programmeTitle(),
                    row.title(),
                    row.introduction(),
                    row.organisationName(),
                    row.opensAt(),
                    row.closesAt(),
                    lastDay(row),
                    row.zone(),
                    row.textTitle(),
                    row.textHash(),
                    questions(row),
                    row.publishedAt(),
                    row.summary(),
                    figures.counted(id));
        }

        Page<MatrixRow> rows(UUID id, @Nullable String after) {
            find(id);
            return rows.page(id, after);
        }

        private PublishedRows.PublishedCallRow find(UUID id) {
            return rows.call(id).orElseThrow(() -> new NotFound("call"));
        }

        private static LocalDate lastDay(PublishedRows.PublishedCallRow row) {
            return row.closesAt().minusNanos(1000).atZone(ZoneId.of(row.zone())).toLocalDate();
        }

        private List<CallQuestion> questions(PublishedRows.PublishedCallRow row) {
            try {
                return json.readValue(row.questions(), Argument.listOf(CallQuestion.class));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
