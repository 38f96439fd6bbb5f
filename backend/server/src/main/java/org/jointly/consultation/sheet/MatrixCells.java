package org.jointly.consultation.sheet;

import static java.util.Objects.requireNonNullElse;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jointly.api.consultation.MatrixRow;
import org.jointly.api.consultation.RowDisposition;
import org.jspecify.annotations.Nullable;

/** What stands in each cell of a table of comments, as text; nothing of a person. */
final class MatrixCells {
    /** What stands of a comment of which nothing was said. */
    static final RowDisposition UNDECIDED =
            new RowDisposition(null, null, null, null, null, null, null, null, null, null, false, 0);

    private final SheetWords words;
    private final String hash;
    private final Map<UUID, Integer> references = new HashMap<>();

    MatrixCells(SheetCall call, List<MatrixRow> rows) {
        words = SheetWords.in(call.language());
        hash = call.textHash();
        rows.forEach(row -> references.put(row.id(), row.reference()));
    }

    /** Empty where there is nothing. */
    String text(MatrixColumn column, MatrixRow row) {
        var text = switch (column) {
            case ROW -> row.id().toString();
            case HASH -> hash;
            case REFERENCE -> String.valueOf(row.reference());
            case SECTION -> words.section(row.place());
            case ORGANISATION -> row.organisationName();
            case KIND -> words.say("kind." + row.kind());
            case LATE -> row.late() ? words.say("late") : null;
            case WORDS -> row.place().quote();
            case COMMENT -> row.text();
            case PROPOSAL -> row.proposal();
            case STANCE -> row.stance() == null ? null : words.say("stance." + row.stance());
            case REACTION -> reaction(row);
            case EXPORTED -> exported(row);
            case VERSION, OUTCOME, REASON, CHANGED, NATURE, THEME, NOTE, SAME ->
                text(column, requireNonNullElse(row.disposition(), UNDECIDED));
        };
        return requireNonNullElse(text, "");
    }

    private @Nullable String text(MatrixColumn column, RowDisposition said) {
        return switch (column) {
            case VERSION -> String.valueOf(said.version());
            case OUTCOME -> said.outcome() == null ? null : words.word(said.outcome());
            case REASON -> said.reason();
            case CHANGED -> said.changedTo();
            case NATURE -> said.nature() == null ? null : words.word(said.nature());
            case THEME -> said.theme();
            case NOTE -> said.note();
            case SAME -> said.sameAs() == null ? null : reference(said.sameAs());
            default -> throw new IllegalArgumentException(column + " is not of a disposition");
        };
    }

    private String exported(MatrixRow row) {
        var said = requireNonNullElse(row.disposition(), UNDECIDED);
        return new ReadRow(
                        row.id(),
                        said.version(),
                        "",
                        said.outcome(),
                        said.reason(),
                        said.changedTo(),
                        said.nature(),
                        said.theme(),
                        said.note(),
                        said.sameAs() == null ? null : references.get(said.sameAs()))
                .fingerprint();
    }

    private @Nullable String reference(UUID row) {
        var reference = references.get(row);
        return reference == null ? null : reference.toString();
    }

    private @Nullable String reaction(MatrixRow row) {
        var answer = row.answer();
        if (answer == null || answer.reaction() == null) {
            return null;
        }
        var word = words.say("reaction." + answer.reaction());
        return answer.reactionText() == null ? word : words.say("labelled", word, answer.reactionText());
    }
}
