package org.jointly.ui.component;

import java.util.Set;
import org.jointly.api.Problem;
import org.jointly.api.Problem.FieldError;

/** What the backend says went wrong, for people. */
public final class Problems {
    /** Bean Validation speaks English; these are what a form meets most. */
    private static final Set<String> MISSING = Set.of("must not be blank", "must not be empty", "must not be null");

    private Problems() {}

    public static String text(FieldError error) {
        return MISSING.contains(error.detail()) ? Words.say("field.missing") : error.detail();
    }

    /** Of what broke on our side with the number by which we find it, since whoever asks about it needs one. */
    public static String text(Problem problem) {
        return problem.status() >= 500 && problem.request() != null
                ? said(problem) + " " + Words.say("error.request", problem.request())
                : said(problem);
    }

    private static String said(Problem problem) {
        if (problem.status() == 401) {
            return Words.say("error.signed-out");
        }
        if (problem.status() == 404) {
            return Words.say("error.not-found");
        }
        if (problem.detail().isBlank()) {
            return problem.status() == 403 ? Words.say("error.not-allowed") : Words.say("error.unexpected");
        }
        return problem.detail();
    }
}
