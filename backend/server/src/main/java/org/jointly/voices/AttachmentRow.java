package org.jointly.voices;

import io.micronaut.core.annotation.Introspected;

/** That there is a photo, and how large it is sealed. */
@Introspected
record AttachmentRow(int number, int bytes) {}
