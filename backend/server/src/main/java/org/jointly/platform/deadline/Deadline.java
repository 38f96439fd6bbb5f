package org.jointly.platform.deadline;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that is to be done or that ends by a time, as one reader has it.
 *
 * @param kind one of those that its feature offers; with the subject it names the deadline for good
 * @param detail which of its kind, as a word of the contract
 * @param title of what it is about
 * @param programme the title of the programme it is in
 * @param page where our user interface shows it, from its root
 */
public record Deadline(
        String kind,
        UUID subject,
        Due due,
        @Nullable String detail,
        @Nullable String title,
        @Nullable String programme,
        String page) {}
