package org.jointly.consultation.matrix;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jointly.api.Page;
import org.jointly.api.consultation.AssignRows;
import org.jointly.api.consultation.CallAbility;
import org.jointly.api.consultation.Decider;
import org.jointly.api.consultation.Dispose;
import org.jointly.api.consultation.DisposeMany;
import org.jointly.api.consultation.MatrixRow;
import org.jointly.api.consultation.React;
import org.jointly.api.consultation.RowChange;
import org.jointly.api.consultation.RowsChanged;
import org.jointly.api.discussion.Disposition;
import org.jointly.consultation.CallRow;
import org.jointly.consultation.Consultation;
import org.jointly.consultation.event.AnswerReactedTo;
import org.jointly.consultation.event.AnswersReleased;
import org.jointly.consultation.event.RowsDisposed;
import org.jointly.platform.Actor;
import org.jointly.platform.By;
import org.jointly.platform.Cursor;
import org.jointly.platform.Recorded;
import org.jointly.platform.database.SqlArray;
import org.jointly.platform.problem.Invalid;
import org.jointly.platform.problem.NotAllowed;
import org.jointly.platform.problem.NotFound;
import org.jointly.platform.problem.Stale;
import org.jointly.programme.Programmes;
import org.jointly.programme.Standing;
import org.jspecify.annotations.Nullable;

/** The comments of calls and what becomes of each. */
@Singleton
@Transactional
public class Matrix {
    /** So many comments fit into a file, out and in: a call with more is decided in the matrix. */
    public static final int IN_A_FILE = 10_000;

    private static final int PAGE = 100;

    private final MatrixRows rows;
    private final DispositionRows dispositions;
    private final Consultation consultation;
    private final PublishedRows published;
    private final Programmes programmes;
    private final Deciders deciders;
    private final ApplicationEventPublisher<Recorded> events;
    private final Clock clock;

    Matrix(
            MatrixRows rows,
            DispositionRows dispositions,
            Consultation consultation,
            PublishedRows published,
            Programmes programmes,
            Deciders deciders,
            ApplicationEventPublisher<Recorded> events,
            Clock clock) {
        this.rows = rows;
        this.dispositions = dispositions;
        this.consultation = consultation;
        this.published = published;
        this.programmes = programmes;
        this.deciders = deciders;
        this.events = events;
        this.clock = clock;
    }

    /** Those that draft see all; whoever was asked what it said itself. */
    Page<MatrixRow> rows(RowFilter filter, @Nullable String after) {
        var drafts = drafts(consultation.row(filter.call()));
        var found = rows.page(filter, RowFilter.Behind.of(after), PAGE + 1);
        var earlier = EarlierAnswer.byRow(published.earlierSeen(EarlierAnswer.changed(found, row -> row.seen(drafts))));
        return Cursor.page(
                found,
                PAGE,
                SubmittedComment::cursor,
                row -> row.seen(drafts).after(earlier.getOrDefault(row.id(), List.of())));
    }

    /** Those of all organisations once they are published to whom was asked, as far as each allowed it. */
    Page<MatrixRow> ofOthers(UUID call, @Nullable String after) {
        consultation.row(call);
        return published.page(call, after);
    }

    /** For a file: all of them, for those that draft. */
    public List<MatrixRow> all(UUID call) {
        if (!drafts(consultation.row(call))) {
            throw new NotAllowed("consultation.who-reads-all");
        }
        var all = rows.page(RowFilter.all(call), RowFilter.Behind.NOTHING, IN_A_FILE + 1);
        if (all.size() > IN_A_FILE) {
            throw new Invalid("", "consultation.too-many-for-a-file", IN_A_FILE);
        }
        return all.stream().map(row -> row.seen(true)).toList();
    }

    MatrixRow row(UUID id) {
        var found = find(id);
        var row = found.seen(drafts(consultation.row(found.call())));
        var earlier =
                EarlierAnswer.byRow(published.earlierSeen(EarlierAnswer.changed(List.of(row), Function.identity())));
        return row.after(earlier.getOrDefault(id, List.of()));
    }

    public MatrixRow dispose(UUID id, Dispose request) {
        var row = find(id);
        var call = consultation.allowed(CallAbility.DISPOSE, row.call());
        var decision = Decision.of(id, request);
        same(row, request.sameAs());
        var one = SqlArray.of(Set.of(id));
        var now = clock.instant();
        dispositions.prepare(one);
        var decides = decision.differs(row);
        if (row.dispositionVersion() != request.version()
                || dispositions.decide(decision, decides, Actor.current().by(), now) == 0) {
            throw new Stale("comment", row(id));
        }
        if (decides) {
            dispositions.note(one, now);
            dispositions.reopenSame(one);
            events.publishEvent(new RowsDisposed(call.id(), call.programme(), 1));
        }
        return row(id);
    }

    /** A comment has the answer of one that has an answer of its own. */
    private void same(SubmittedComment row, @Nullable UUID as) {
        if (as == null) {
            return;
        }
        var other = rows.find(as).filter(found -> found.call().equals(row.call()));
        if (other.isEmpty() || as.equals(row.id())) {
            throw new Invalid("/sameAs", "consultation.no-such-comment");
        }
        if (other.get().sameAs() != null || dispositions.isFollowed(row.id())) {
            throw new Invalid("/sameAs", "consultation.same-as-the-same");
        }
    }

    RowsChanged disposeMany(UUID id, DisposeMany request) {
        var call = consultation.allowed(CallAbility.DISPOSE, id);
        var reason = Optional.ofNullable(request.reason()).orElse("").strip();
        if (request.outcome() == Disposition.REJECTED && reason.isEmpty()) {
            throw new Invalid("/reason", "consultation.say-why");
        }
        var those = those(id, request.rows());
        var now = clock.instant();
        dispositions.prepare(those);
        var changed = dispositions.decideMany(
                new DispositionRows.Many(those, request.outcome().toString(), reason),
                Actor.current().by(),
                now);
        dispositions.note(those, now);
        dispositions.reopenSame(those);
        events.publishEvent(new RowsDisposed(id, call.programme(), changed));
        return new RowsChanged(changed);
    }

    RowsChanged assign(UUID id, AssignRows request) {
        var call = consultation.allowed(CallAbility.DISPOSE, id);
        var those = those(id, request.rows());
        var to = request.assignee() == null
                ? Actor.current().by()
                : decider(call, request.assignee(), request.organisation());
        dispositions.prepare(those);
        var theme = request.theme();
        return new RowsChanged(dispositions.assign(
                new DispositionRows.Grouping(
                        those, theme != null, theme == null ? "" : theme.strip(), request.assignee() != null),
                to));
    }

    List<Decider> deciders(UUID id) {
        var call = consultation.row(id);
        if (!drafts(call)) {
            throw new NotAllowed("consultation.who-reads-all");
        }
        return deciders.of(call.programme());
    }

    private By decider(CallRow call, UUID person, @Nullable UUID organisation) {
        return deciders.one(
                        call.programme(),
                        person,
                        organisation == null ? Actor.current().organisation() : organisation)
                .orElseThrow(() -> new Invalid("/assignee", "consultation.no-decider"));
    }

    private String those(UUID call, Set<UUID> wanted) {
        var those = SqlArray.of(wanted);
        if (rows.count(call, those) != wanted.size()) {
            throw new Invalid("/rows", "consultation.no-such-comments");
        }
        return those;
    }

    RowsChanged release(UUID id) {
        var call = consultation.allowed(CallAbility.DISPOSE, id);
        consultation.hold(id);
        dispositions.lock(id);
        var now = clock.instant();
        var count = dispositions.answer(id, Actor.current().by(), now);
        if (count > 0) {
            dispositions.release(id, now);
            events.publishEvent(new AnswersReleased(id, call.programme(), count, now));
        }
        return new RowsChanged(count);
    }

    List<RowChange> history(UUID id) {
        var row = find(id);
        if (!drafts(consultation.row(row.call()))) {
            throw new NotFound("comment");
        }
        return dispositions.history(id).stream()
                .map(DispositionRows.ChangeOfRow::seen)
                .toList();
    }

    MatrixRow react(UUID id, React request) {
        var row = find(id);
        var call = consultation.allowed(CallAbility.REACT, row.call());
        var text = Optional.ofNullable(request.text()).orElse("").strip();
        var reacted = new DispositionRows.Reacted(
                id, request.answer(), request.reaction().toString(), text);
        if (dispositions.react(reacted, Actor.current().by(), clock.instant()) == 0) {
            throw new Stale("answer", row(id));
        }
        events.publishEvent(new AnswerReactedTo(id, call.programme()));
        return row(id);
    }

    private SubmittedComment find(UUID id) {
        return rows.find(id).orElseThrow(() -> new NotFound("comment"));
    }

    private boolean drafts(CallRow call) {
        return programmes
                .standingIfAny(call.programme())
                .filter(Standing::drafts)
                .isPresent();
    }
}
