package org.jointly.platform.leaving;

import java.util.UUID;

/**
 * Something that stands in the way of an organisation's leaving.
 *
 * @param programme in which it can be dealt with
 * @param name of the programme or channel
 */
public record Obstacle(Kind kind, UUID programme, String name) {
    /** What it is. */
    public enum Kind {
        /** The organisation leads a programme alone, in which others take part. */
        LEADS_ALONE,
        /** It hosts or receives a channel for survivors' voices. */
        VOICES
    }
}
