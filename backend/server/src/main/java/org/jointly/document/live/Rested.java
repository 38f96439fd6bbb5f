package org.jointly.document.live;

import java.util.UUID;

/**
 * Something was written in a document since it last came to rest, and now nobody has it open, or half an hour has passed.
 * Told as {@link org.jointly.platform.Duty#DOCUMENTS}.
 */
public record Rested(UUID document, Live.State state) {}
