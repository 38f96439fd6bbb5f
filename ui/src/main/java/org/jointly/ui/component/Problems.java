package org.jointly.ui.component;

import org.jointly.api.Problem;

/** What the backend says went wrong, for people. */
public final class Problems {
    private Problems() {}

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
