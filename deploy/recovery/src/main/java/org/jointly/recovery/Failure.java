package org.jointly.recovery;

import org.jspecify.annotations.Nullable;

/** What stands in the way, in words for whoever sits before the screen. */
class Failure extends Exception {
    Failure(String key, Object... params) {
        super(Texts.say(key, params));
    }

    Failure(@Nullable Throwable cause, String key, Object... params) {
        super(Texts.say(key, params), cause);
    }

    /** The words of this failure; it always has some. */
    String words() {
        return String.valueOf(getMessage());
    }
}
