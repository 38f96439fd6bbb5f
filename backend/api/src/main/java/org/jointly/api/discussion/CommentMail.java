package org.jointly.api.discussion;

import io.micronaut.serde.annotation.Serdeable;

/**
 * All that stood in the mail that a comment came by.
 *
 * @param text with what the mail quoted and its signature; without secrets of ours that it quoted
 */
@Serdeable
public record CommentMail(String text) {}
