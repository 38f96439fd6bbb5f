package org.jointly.consultation;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jointly.api.consultation.Call;
import org.jointly.api.consultation.CallAbility;
import org.jointly.api.consultation.CallProgress;
import org.jointly.api.consultation.CallState;
import org.jointly.api.consultation.OwnPart;
import org.jointly.platform.Actor;
import org.jointly.platform.database.SqlArray;
import org.jointly.programme.Programmes;
import org.jointly.programme.Standing;
import org.jspecify.annotations.Nullable;

/** Shows calls to the actor: where each stands by the clock, what their organisation did in it, and what they may do. */
@Singleton
class CallViews {
    private final CallRows calls;
    private final Programmes programmes;
    private final Clock clock;

    CallViews(CallRows calls, Programmes programmes, Clock clock) {
        this.calls = calls;
        this.programmes = programmes;
        this.clock = clock;
    }

    Call of(CallRow row) {
        return shown(List.of(row)).apply(row);
    }

    /** Shows any of these; what they have in common is looked up once. */
    Function<CallRow, Call> shown(List<CallRow> rows) {
        if (rows.isEmpty()) {
            return row -> {
                throw new IllegalArgumentException("is not among those to be shown: " + row.id());
            };
        }
        var ids = rows.stream().map(CallRow::id).toList();
        var standings =
                programmes.standings(rows.stream().map(CallRow::programme).collect(Collectors.toSet()));
        var asked = Set.copyOf(calls.askedAmong(ids));
        var own = calls.own(Actor.current().organisation(), ids).stream()
                .collect(Collectors.toMap(CallRows.OwnRow::call, Function.identity()));
        var drafted = rows.stream()
                .filter(row -> drafts(standings.get(row.programme())))
                .map(CallRow::id)
                .toList();
        var progress = (drafted.isEmpty() ? List.<CallRows.ProgressRow>of() : calls.progress(SqlArray.of(drafted)))
                .stream().collect(Collectors.toMap(CallRows.ProgressRow::call, Function.identity()));
        var now = clock.instant();
        return row -> shown(
                row,
                standings.get(row.programme()),
                asked.contains(row.id()) ? own.get(row.id()) : null,
                progress.get(row.id()),
                now);
    }

    private static boolean drafts(@Nullable Standing standing) {
        return standing != null && standing.drafts();
    }

    /** What the actor may do with a call, without looking at what was said in it. */
    Set<CallAbility> abilities(CallRow row) {
        return CallPolicy.abilities(
                row,
                programmes.standingIfAny(row.programme()).orElse(null),
                !calls.askedAmong(List.of(row.id())).isEmpty(),
                clock.instant());
    }

    private Call shown(
            CallRow row,
            @Nullable Standing standing,
            CallRows.@Nullable OwnRow own,
            CallRows.@Nullable ProgressRow progress,
            Instant now) {
        var drafts = drafts(standing);
        return new Call(
                row.id(),
                row.programme(),
                row.programmeTitle(),
                row.title(),
                row.introduction(),
                row.by().signature(),
                row.madeAt(),
                state(row, own, drafts, now),
                row.opensAt(),
                row.closesAt(),
                CallDays.lastDay(row.closesAt(), row.zone()),
                row.zone(),
                row.answersOn(),
                row.audience(),
                row.consulted(),
                row.questions(),
                Optional.ofNullable(own).map(CallViews::seen).orElse(null),
                drafts ? Optional.ofNullable(progress).map(CallViews::seen).orElse(null) : null,
                row.extendedFor(),
                row.withdrawnFor(),
                row.publishedAt(),
                row.summary(),
                CallPolicy.abilities(row, standing, own != null, now));
    }

    /** Whether all has its answers is for those that draft; others know it of what they said themselves. */
    private CallState state(CallRow row, CallRows.@Nullable OwnRow own, boolean drafts, Instant now) {
        if (row.withdrawnAt() != null) {
            return CallState.WITHDRAWN;
        }
        if (row.publishedAt() != null) {
            return CallState.PUBLISHED;
        }
        if (row.opensAt().isAfter(now)) {
            return CallState.PLANNED;
        }
        if (!row.hasClosed(now)) {
            return CallState.OPEN;
        }
        var answered = drafts
                ? calls.isAnswered(row.id())
                : own != null && own.submitted() > 0 && own.answered() >= own.submitted();
        return answered ? CallState.ANSWERED : CallState.CLOSED;
    }

    private static OwnPart seen(CallRows.OwnRow own) {
        return new OwnPart(own.remarks(), own.submittedAt(), own.late(), own.submitted(), own.answered());
    }

    private static CallProgress seen(CallRows.ProgressRow row) {
        return new CallProgress(
                row.asked(),
                row.submissions(),
                row.late(),
                row.rows(),
                row.undecided(),
                row.unreleased(),
                row.releasable());
    }
}
