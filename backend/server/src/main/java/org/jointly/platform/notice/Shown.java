package org.jointly.platform.notice;

import org.jointly.api.Signature;
import org.jspecify.annotations.Nullable;

/**
 * How something is shown to whom is told of it, as they see it now.
 *
 * @param title absent when it is there no more
 * @param by who did it
 * @param page where our user interface shows it, from its root
 */
public record Shown(@Nullable String title, @Nullable Signature by, String page) {}
