package org.jointly.ui.session;

import java.net.URI;
import java.util.List;
import org.jointly.api.Problem;

/** The backend understood and said no; the problem says why. */
public final class Refusal extends RuntimeException {
    private final transient Problem problem;

    public Refusal(Problem problem) {
        super(problem.detail());
        this.problem = problem;
    }

    /** Of what was not even sent, or is better said in other words than the backend's. */
    public static Refusal because(String why) {
        return new Refusal(new Problem(URI.create("about:blank"), "", 422, why, null, List.of(), null));
    }

    public Problem problem() {
        return problem;
    }

    public boolean is(int status) {
        return problem.status() == status;
    }
}
