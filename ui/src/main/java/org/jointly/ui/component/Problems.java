package org.jointly.ui.component;

import java.util.stream.Collectors;
import org.jointly.api.Problem;
import org.jointly.api.Problem.FieldError;

/** What the backend says went wrong, for people. It says it in the language it was asked in, so that only rarely needs words of ours. */
public final class Problems {
    private static final int INVALID = 422;

    private Problems() {}

    /** Of what broke on our side with the number by which we find it, since whoever asks about it needs one. */
    public static String text(Problem problem) {
        return problem.status() >= 500 && problem.request() != null
                ? said(problem) + " " + Words.say("error.request", problem.request())
                : said(problem);
    }

    /** Of what broke here, with the number by which the log tells it. */
    public static String unexpected(String number) {
        return Words.say("error.unexpected") + " " + Words.say("error.request", number);
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
        return problem.status() == INVALID && !problem.errors().isEmpty() ? each(problem) : problem.detail();
    }

    /** Where there is no form beside whose fields they could stand: every sentence stands alone. */
    private static String each(Problem problem) {
        return problem.errors().stream().map(FieldError::detail).distinct().collect(Collectors.joining(" · "));
    }
}
