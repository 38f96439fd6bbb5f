package org.jointly.platform.find;

/**
 * A word, or a part of one, as it is compared.
 *
 * @param key what it is compared by
 * @param start where it begins in the text as it was written
 * @param end behind its last letter there
 */
public record Word(String key, int start, int end) {}
