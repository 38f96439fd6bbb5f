package org.jointly.api.voices;

import io.micronaut.serde.annotation.Serdeable;

/** The answer of the organisation that was asked. */
@Serdeable
public record AnswerReceiving(boolean accept) {}
