package org.jointly.voices.reader;

import java.time.LocalDate;
import java.util.UUID;
import org.jointly.platform.By;

/**
 * That somebody opened a voice.
 *
 * @param exported whether they took it out
 */
record Opening(UUID submission, UUID channel, By by, boolean exported, LocalDate on) {}
