package org.jointly.ui.programme;

/**
 * A way besides drafting by which programmes come into the register, offered above it.
 *
 * @param key the message that names it
 * @param path where it begins
 */
public record ProgrammeSource(String key, String path) {}
