package org.jointly.ui.consultation;

import java.net.URI;
import java.util.List;
import org.jointly.api.Problem;
import org.jointly.api.Problem.FieldError;
import org.jointly.ui.session.Refusal;

/** What the backend may say no with. */
public final class BackendRefusals {
    private BackendRefusals() {}

    public static Refusal ofField(String pointer, String detail) {
        return refusal(422, "", List.of(new FieldError(pointer, detail)));
    }

    /** Somebody changed it meanwhile. */
    public static Refusal stale() {
        return refusal(409, "Somebody changed it meanwhile.", List.of());
    }

    public static Refusal notThere() {
        return refusal(404, "", List.of());
    }

    private static Refusal refusal(int status, String detail, List<FieldError> errors) {
        return new Refusal(new Problem(URI.create("about:blank"), "", status, detail, null, errors, null));
    }
}
