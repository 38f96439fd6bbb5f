package org.jointly.platform.token;

import java.util.Locale;

/** What a token was given for. Each purpose has a key of its own, so that no token passes for one of another. */
public enum TokenPurpose {
    /** Lets a person of a request in again on another connection. */
    TICKET,
    /** Work that a survivor's phone does before it may send. */
    CHALLENGE,
    /** Names a stream of events, so that its holder may send to it by other connections. */
    STREAM,
    /** Keeps the secret of a webhook; of another setting than the others, since it stays for years. */
    WEBHOOK,
    /** The link of somebody who is asked without an account; of the same setting as webhooks, since it is good for months. */
    GUEST;

    /** The type that stands in the token's head. */
    String type() {
        return "jointly-" + name().toLowerCase(Locale.ROOT);
    }
}
