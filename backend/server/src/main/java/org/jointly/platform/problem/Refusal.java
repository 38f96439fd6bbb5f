package org.jointly.platform.problem;

import io.micronaut.http.HttpStatus;
import java.util.List;
import org.jointly.api.FieldFault;
import org.jointly.api.Sentence;
import org.jspecify.annotations.Nullable;

/** A request that is turned down, in words for the person who made it; its message is the English of them. */
public abstract class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String type;
    private final transient Sentence said;

    protected Refusal(HttpStatus status, String type, Sentence said) {
        super(said.toString(), null, false, false);
        this.status = status;
        this.type = type;
        this.said = said;
    }

    public final HttpStatus status() {
        return status;
    }

    /** The last word of the problem's type. */
    public final String type() {
        return type;
    }

    public final Sentence said() {
        return said;
    }

    public List<FieldFault> faults() {
        return List.of();
    }

    public @Nullable Object current() {
        return null;
    }
}
