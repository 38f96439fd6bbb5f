package org.jointly.api.exchange;

import io.micronaut.serde.annotation.Serdeable;

/**
 * A part of a programme that a file would take from it, so that somebody is asked first.
 *
 * @param part as the programme names it, such as {@code titles} or {@code transactions}
 * @param count how many of it
 * @param byHand whether people wrote it; otherwise an earlier file brought it, and this one lacks it
 */
@Serdeable
public record Loss(String part, int count, boolean byHand) {}
