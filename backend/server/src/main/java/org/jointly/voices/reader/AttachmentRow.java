package org.jointly.voices.reader;

import io.micronaut.core.annotation.Introspected;

/** That there is a photo, and how large it is sealed. */
@Introspected
record AttachmentRow(int number, int bytes) {}
