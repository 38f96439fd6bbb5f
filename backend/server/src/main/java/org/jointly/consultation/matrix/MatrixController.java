package org.jointly.consultation.matrix;

import io.micronaut.http.annotation.Controller;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jointly.access.ForGuests;
import org.jointly.api.Page;
import org.jointly.api.consultation.AssignRows;
import org.jointly.api.consultation.Decider;
import org.jointly.api.consultation.Dispose;
import org.jointly.api.consultation.DisposeMany;
import org.jointly.api.consultation.MatrixApi;
import org.jointly.api.consultation.MatrixRow;
import org.jointly.api.consultation.React;
import org.jointly.api.consultation.RowChange;
import org.jointly.api.consultation.RowState;
import org.jointly.api.consultation.RowsChanged;
import org.jointly.platform.once.Idempotent;
import org.jspecify.annotations.Nullable;

@Controller
class MatrixController implements MatrixApi {
    private final Matrix matrix;

    MatrixController(Matrix matrix) {
        this.matrix = matrix;
    }

    @Override
    @ForGuests
    public Page<MatrixRow> rows(
            UUID call,
            RowState state,
            @Nullable UUID organisation,
            @Nullable String section,
            @Nullable UUID assignee,
            @Nullable String words,
            @Nullable String after) {
        return matrix.rows(
                new RowFilter(
                        call,
                        state,
                        Objects.toString(organisation, ""),
                        Objects.toString(section, ""),
                        Objects.toString(assignee, ""),
                        Objects.toString(words, "").strip()),
                after);
    }

    @Override
    @ForGuests
    public Page<MatrixRow> rowsOfOthers(UUID call, @Nullable String after) {
        return matrix.ofOthers(call, after);
    }

    @Override
    @ForGuests
    public MatrixRow row(UUID row) {
        return matrix.row(row);
    }

    @Override
    @Idempotent
    public MatrixRow dispose(UUID row, Dispose request) {
        return matrix.dispose(row, request);
    }

    @Override
    public List<RowChange> history(UUID row) {
        return matrix.history(row);
    }

    @Override
    @Idempotent
    @ForGuests
    public MatrixRow react(UUID row, React request) {
        return matrix.react(row, request);
    }

    @Override
    @Idempotent
    public RowsChanged disposeMany(UUID call, DisposeMany request) {
        return matrix.disposeMany(call, request);
    }

    @Override
    public List<Decider> deciders(UUID call) {
        return matrix.deciders(call);
    }

    @Override
    @Idempotent
    public RowsChanged assign(UUID call, AssignRows request) {
        return matrix.assign(call, request);
    }

    @Override
    @Idempotent
    public RowsChanged release(UUID call) {
        return matrix.release(call);
    }
}
