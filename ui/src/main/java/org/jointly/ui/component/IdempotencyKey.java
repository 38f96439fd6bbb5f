package org.jointly.ui.component;

import java.io.Serializable;
import java.util.UUID;

/** One key for as long as a form holds the same wish, so that trying again never does it twice. */
public class IdempotencyKey implements Serializable {
    private String value = fresh();

    public String value() {
        return value;
    }

    public void renew() {
        value = fresh();
    }

    private static String fresh() {
        return UUID.randomUUID().toString();
    }
}
