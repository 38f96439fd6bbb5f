package org.jointly.document.text;

import java.time.Instant;

/**
 * What somebody said about words of a text.
 *
 * @param quote the words
 * @param author a person and their organisation
 */
public record Remark(String quote, String author, Instant at, String text) {}
