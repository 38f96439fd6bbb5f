package org.jointly.ui.session;

import org.jointly.api.Problem;

/** The backend understood and said no; the problem says why. */
public final class Refusal extends RuntimeException {
    private final transient Problem problem;

    public Refusal(Problem problem) {
        super(problem.detail());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }

    public boolean is(int status) {
        return problem.status() == status;
    }
}
