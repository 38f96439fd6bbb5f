package org.jointly.api.consultation;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jointly.api.Page;
import org.jspecify.annotations.Nullable;

/** The comments of a call and what becomes of each. */
public interface MatrixApi {
    /**
     * In the order of the text, 100 a page. Those that draft see all once the call has closed; whoever submitted sees its own
     * at any time.
     *
     * @param organisation only what it said
     * @param section only comments under this heading
     * @param assignee only comments that this person is to decide
     * @param words only comments that contain these words
     */
    @Get("/consultation/calls/{call}/rows{?state,organisation,section,assignee,words,after}")
    Page<MatrixRow> rows(
            UUID call,
            @QueryValue(defaultValue = "all") RowState state,
            @Nullable @QueryValue UUID organisation,
            @Nullable @QueryValue @Size(max = 500) String section,
            @Nullable @QueryValue UUID assignee,
            @Nullable @QueryValue @Size(max = 200) String words,
            @Nullable @QueryValue @Size(max = 500) String after);

    /** Those of all that submitted, once they are published to whom was asked; 50 a page. Empty before. */
    @Get("/consultation/calls/{call}/published-rows{?after}")
    Page<MatrixRow> rowsOfOthers(UUID call, @Nullable @QueryValue @Size(max = 500) String after);

    @Get("/consultation/rows/{row}")
    MatrixRow row(UUID row);

    /** For editors of organisations that draft. 409 with the comment as it stands where somebody decided since. */
    @Put("/consultation/rows/{row}/disposition")
    MatrixRow dispose(UUID row, @Body @Valid Dispose request);

    /** What was decided of it, newest first; at most 200. */
    @Get("/consultation/rows/{row}/history")
    List<RowChange> history(UUID row);

    /** What whoever commented says to the answer. For principals of the organisation that submitted it. */
    @Put("/consultation/rows/{row}/reaction")
    MatrixRow react(UUID row, @Body @Valid React request);

    /** The same for many; each has it in its own history. What was decided of them before is written over. */
    @Post("/consultation/calls/{call}/dispositions")
    RowsChanged disposeMany(UUID call, @Body @Valid DisposeMany request);

    /** Who may decide the comments of the call, by name; at most 2,000. For those that draft. */
    @Get("/consultation/calls/{call}/deciders")
    List<Decider> deciders(UUID call);

    @Post("/consultation/calls/{call}/assignments")
    RowsChanged assign(UUID call, @Body @Valid AssignRows request);

    /** Releases every disposition that is decided to whoever commented; a changed one becomes a second answer. */
    @Post("/consultation/calls/{call}/release")
    RowsChanged release(UUID call);
}
