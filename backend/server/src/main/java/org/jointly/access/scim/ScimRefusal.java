package org.jointly.access.scim;

import com.unboundid.scim2.common.exceptions.ScimException;
import io.micronaut.http.HttpStatus;
import java.util.Locale;
import java.util.Objects;
import org.jointly.api.Sentence;
import org.jointly.platform.problem.Refusal;

/** A request that SCIM has a word of its own for (RFC 7644, section 3.12, {@code scimType}); said to directories, in English. */
final class ScimRefusal extends Refusal {
    /** Stands in front of the word in the type of a problem. */
    static final String TYPE = "scim-";

    private static final long serialVersionUID = 1L;

    private ScimRefusal(HttpStatus status, String scimType, String detail) {
        super(status, TYPE + scimType, Sentence.forPrograms(detail));
    }

    static ScimRefusal invalidSyntax(String detail) {
        return new ScimRefusal(HttpStatus.BAD_REQUEST, "invalidSyntax", detail);
    }

    static ScimRefusal invalidValue(String detail) {
        return new ScimRefusal(HttpStatus.BAD_REQUEST, "invalidValue", detail);
    }

    static ScimRefusal invalidFilter(String detail) {
        return new ScimRefusal(HttpStatus.BAD_REQUEST, "invalidFilter", detail);
    }

    static ScimRefusal invalidPath(String detail) {
        return new ScimRefusal(HttpStatus.BAD_REQUEST, "invalidPath", detail);
    }

    static ScimRefusal mutability(String detail) {
        return new ScimRefusal(HttpStatus.BAD_REQUEST, "mutability", detail);
    }

    static ScimRefusal uniqueness(String detail) {
        return new ScimRefusal(HttpStatus.CONFLICT, "uniqueness", detail);
    }

    /** Understood and well-formed, but at odds with what is so here. */
    static ScimRefusal conflict(String detail) {
        return new ScimRefusal(HttpStatus.CONFLICT, "", detail);
    }

    static ScimRefusal changedMeanwhile() {
        return new ScimRefusal(
                HttpStatus.PRECONDITION_FAILED,
                "",
                "This was changed in the meantime. Nothing was done; read it again.");
    }

    static ScimRefusal notOffered(String detail) {
        return new ScimRefusal(HttpStatus.FORBIDDEN, "", detail);
    }

    /** What the library found wrong with a path, a filter or an operation. */
    static ScimRefusal of(ScimException found) {
        var error = found.getScimError();
        return new ScimRefusal(
                HttpStatus.BAD_REQUEST,
                Objects.requireNonNullElse(error.getScimType(), "invalidSyntax"),
                plain(Objects.requireNonNullElse(error.getDetail(), "This cannot be understood.")));
    }

    /** Its first sentence: the rest may speak of classes. */
    private static String plain(String detail) {
        var line = detail.lines().findFirst().orElse(detail);
        return line.toLowerCase(Locale.ROOT).contains("com.fasterxml") ? "This cannot be understood." : line;
    }
}
