package org.jointly.consultation;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jointly.api.consultation.CallQuestion;
import org.jointly.api.consultation.Consulted;
import org.jointly.api.consultation.MakeCall;
import org.jointly.api.consultation.SubmissionAudience;
import org.jointly.platform.By;
import org.jspecify.annotations.Nullable;

/** A row of {@code consultation.call}: a dated call for input. */
@MappedEntity(value = "call", schema = "consultation")
public record CallRow(
        @Id UUID id,
        UUID programme,
        String programmeTitle,
        String title,
        @Nullable String introduction,
        UUID organisation,
        String organisationName,
        UUID madeBy,
        String madeByName,
        Instant madeAt,
        Instant opensAt,
        Instant closesAt,
        String zone,
        LocalDate answersOn,
        SubmissionAudience audience,
        @Nullable UUID document,
        @Nullable UUID version,
        String textTitle,
        String textHash,
        int passages,
        @TypeDef(type = DataType.JSON) List<CallQuestion> questions,
        @Nullable String extendedFor,
        @Nullable Instant withdrawnAt,
        @Nullable String withdrawnFor,
        @Nullable Instant publishedAt,
        @Nullable String summary,
        boolean toldOpen,
        boolean toldClosing) {
    /** One that is open for no longer is told of once, when it opens. */
    private static final Duration SHORT = Duration.ofDays(6);

    static CallRow made(MakeCall request, ConsultedText text, CallDays days, By by, Instant now) {
        var introduction = request.introduction();
        return new CallRow(
                UUID.randomUUID(),
                text.programme(),
                text.programmeTitle(),
                request.title().strip(),
                introduction == null || introduction.isBlank() ? null : introduction,
                by.organisation(),
                by.organisationName(),
                by.person(),
                by.personName(),
                now,
                days.opensAt(),
                days.closesAt(),
                days.zone().getId(),
                request.answersOn(),
                request.audience(),
                text.document(),
                text.version(),
                text.title(),
                text.hash(),
                text.passages().size(),
                numbered(request),
                null,
                null,
                null,
                null,
                null,
                !days.opensAt().isAfter(now),
                Duration.between(days.opensAt(), days.closesAt()).compareTo(SHORT) <= 0);
    }

    private static List<CallQuestion> numbered(MakeCall request) {
        var asked = request.questions();
        return IntStream.range(0, asked.size())
                .mapToObj(index -> new CallQuestion(
                        index + 1,
                        asked.get(index).kind(),
                        asked.get(index).text().strip()))
                .toList();
    }

    By by() {
        return new By(madeBy, madeByName, organisation, organisationName);
    }

    Consulted consulted() {
        return new Consulted(document, version, textTitle, textHash, passages);
    }

    /** Whether it takes what is submitted, at that moment. PostgreSQL asks its own clock when something is. */
    public boolean isOpen(Instant now) {
        return withdrawnAt == null && !opensAt.isAfter(now) && closesAt.isAfter(now);
    }

    public boolean hasClosed(Instant now) {
        return !closesAt.isAfter(now);
    }

    public boolean hasEnded() {
        return withdrawnAt != null || publishedAt != null;
    }
}
