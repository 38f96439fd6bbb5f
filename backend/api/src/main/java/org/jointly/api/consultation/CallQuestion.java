package org.jointly.api.consultation;

import io.micronaut.serde.annotation.Serdeable;

/**
 * What a call asks.
 *
 * @param number counts its questions from 1
 */
@Serdeable
public record CallQuestion(int number, CallQuestionKind kind, String text) {}
