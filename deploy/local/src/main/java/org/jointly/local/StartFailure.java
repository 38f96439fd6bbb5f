package org.jointly.local;

/** A reason why the stack does not start, in one sentence that says what to do. */
public final class StartFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    StartFailure(String sentence) {
        super(sentence);
    }

    StartFailure(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
