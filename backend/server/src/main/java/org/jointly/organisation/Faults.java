package org.jointly.organisation;

import java.util.ArrayList;
import java.util.List;
import org.jointly.api.FieldFault;
import org.jointly.api.Sentence;
import org.jointly.platform.problem.Invalid;

/** Gathers what is wrong with a request, so that all of it is said at once. */
public final class Faults {
    private final String prefix;
    private final List<FieldFault> found;

    public Faults() {
        this("", new ArrayList<>());
    }

    private Faults(String prefix, List<FieldFault> found) {
        this.prefix = prefix;
        this.found = found;
    }

    /** For a part of the request; what is wrong there is gathered here. */
    public Faults of(String part) {
        return new Faults(prefix + part, found);
    }

    /** @param key of the message files */
    public void add(String pointer, String key, Object... values) {
        add(pointer, Sentence.of(key, values));
    }

    public void add(String pointer, Sentence said) {
        found.add(new FieldFault(prefix + pointer, said));
    }

    public void refuse() {
        if (!found.isEmpty()) {
            throw new Invalid(found);
        }
    }
}
