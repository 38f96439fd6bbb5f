package org.jointly.local;

/** A reason why the stack does not start, in one sentence that says what to do. */
public final class StartFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String sentence;

    StartFailure(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    StartFailure(String sentence, Throwable cause) {
        super(sentence, cause);
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }
}
