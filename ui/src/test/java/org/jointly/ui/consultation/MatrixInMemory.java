package org.jointly.ui.consultation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jointly.api.Page;
import org.jointly.api.consultation.AssignRows;
import org.jointly.api.consultation.Decider;
import org.jointly.api.consultation.Dispose;
import org.jointly.api.consultation.DisposeMany;
import org.jointly.api.consultation.MatrixApi;
import org.jointly.api.consultation.MatrixRow;
import org.jointly.api.consultation.React;
import org.jointly.api.consultation.RowAnswer;
import org.jointly.api.consultation.RowChange;
import org.jointly.api.consultation.RowDisposition;
import org.jointly.api.consultation.RowPlace;
import org.jointly.api.consultation.RowState;
import org.jointly.api.consultation.RowsChanged;
import org.jointly.api.discussion.Disposition;
import org.jointly.api.organisation.OrganisationKind;
import org.jointly.ui.session.Cast;
import org.jspecify.annotations.Nullable;

/** The comments of a call as views see them, two a page; it notes what was asked of it. */
public class MatrixInMemory implements MatrixApi {
    private static final int PAGE = 2;

    public final List<MatrixRow> rows = new ArrayList<>();
    public final List<String> asked = new ArrayList<>();
    public final List<@Nullable UUID> assignees = new ArrayList<>();
    public final List<Dispose> disposed = new ArrayList<>();
    public final List<React> reactions = new ArrayList<>();
    public final List<DisposeMany> together = new ArrayList<>();
    public final List<AssignRows> assigned = new ArrayList<>();
    public int releases;

    /** What to do before the next call that changes something. */
    public Runnable before = () -> {};

    public static MatrixRow row(int reference, String text) {
        return row(reference, text, null, null);
    }

    public static MatrixRow row(
            int reference, String text, @Nullable RowDisposition disposition, @Nullable RowAnswer answer) {
        return new MatrixRow(
                Cast.id("row " + reference),
                Cast.id("call"),
                reference,
                Cast.HARBOUR.id(),
                Cast.HARBOUR.name(),
                OrganisationKind.CIVIL_SOCIETY,
                new RowPlace(null, 2, "Referral", null, null, null, "Police refer within thirty days."),
                null,
                text,
                null,
                false,
                disposition,
                answer,
                List.of());
    }

    public static RowDisposition decided(Disposition outcome, @Nullable String reason, int version) {
        return new RowDisposition(
                outcome,
                reason,
                null,
                null,
                null,
                null,
                null,
                null,
                Cast.signature("Clara", Cast.UNODC),
                Instant.EPOCH,
                false,
                version);
    }

    @Override
    public Page<MatrixRow> rows(
            UUID call,
            RowState state,
            @Nullable UUID organisation,
            @Nullable String section,
            @Nullable UUID assignee,
            @Nullable String words,
            @Nullable String after) {
        asked.add(state + " " + section + " " + words + " " + after);
        assignees.add(assignee);
        var found = rows.stream()
                .filter(row -> words == null
                        || row.text().contains(words)
                        || String.valueOf(row.reference()).contains(words))
                .toList();
        var from = after == null ? 0 : Integer.parseInt(after);
        var to = Math.min(from + PAGE, found.size());
        return new Page<>(found.subList(from, to), to < found.size() ? String.valueOf(to) : null);
    }

    @Override
    public Page<MatrixRow> rowsOfOthers(UUID call, @Nullable String after) {
        return new Page<>(rows, null);
    }

    @Override
    public MatrixRow row(UUID row) {
        return rows.stream().filter(each -> each.id().equals(row)).findFirst().orElseThrow();
    }

    @Override
    public MatrixRow dispose(UUID row, Dispose request) {
        before.run();
        disposed.add(request);
        var old = row(row);
        var changed = row(
                old.reference(),
                old.text(),
                decided(
                        Objects.requireNonNullElse(request.outcome(), Disposition.NOTED),
                        request.reason(),
                        request.version() + 1),
                null);
        rows.replaceAll(each -> each.id().equals(row) ? changed : each);
        return changed;
    }

    @Override
    public List<RowChange> history(UUID row) {
        return List.of();
    }

    @Override
    public MatrixRow react(UUID row, React request) {
        before.run();
        reactions.add(request);
        return row(row);
    }

    @Override
    public RowsChanged disposeMany(UUID call, DisposeMany request) {
        together.add(request);
        return new RowsChanged(request.rows().size());
    }

    @Override
    public List<Decider> deciders(UUID call) {
        return List.of(
                new Decider(Cast.id("boris"), "Boris", Cast.IOM.id(), Cast.IOM.name()),
                new Decider(Cast.id("amina"), "Clara", Cast.UNODC.id(), Cast.UNODC.name()));
    }

    @Override
    public RowsChanged assign(UUID call, AssignRows request) {
        assigned.add(request);
        return new RowsChanged(request.rows().size());
    }

    @Override
    public RowsChanged release(UUID call) {
        releases++;
        return new RowsChanged(1);
    }
}
