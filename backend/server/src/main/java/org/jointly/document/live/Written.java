package org.jointly.document.live;

import java.util.UUID;

/** Somebody, who is the actor, began to write in a document in this sitting. */
public record Written(UUID document, UUID programme) {}
