package org.jointly.platform.problem;

import io.micronaut.http.HttpStatus;
import java.util.List;
import org.jointly.api.FieldFault;
import org.jointly.api.Sentence;

/** The request is understood and cannot be right. */
public final class Invalid extends Refusal {
    private static final long serialVersionUID = 1L;

    private final transient List<FieldFault> faults;

    public Invalid(List<FieldFault> faults) {
        super(HttpStatus.UNPROCESSABLE_ENTITY, "invalid", Sentence.of("invalid"));
        this.faults = List.copyOf(faults);
    }

    /** @param key of the message files; the sentence says what to do and stands alone */
    public Invalid(String pointer, String key, Object... values) {
        this(pointer, Sentence.of(key, values));
    }

    public Invalid(String pointer, Sentence said) {
        this(List.of(new FieldFault(pointer, said)));
    }

    @Override
    public List<FieldFault> faults() {
        return faults;
    }
}
