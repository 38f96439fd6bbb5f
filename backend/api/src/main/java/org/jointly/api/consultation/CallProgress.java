package org.jointly.api.consultation;

import io.micronaut.serde.annotation.Serdeable;

/**
 * How far a call is.
 *
 * @param asked organisations that were asked by name
 * @param submissions organisations that submitted in time, or were let in
 * @param late submissions that came too late and wait to be let in or declined
 * @param rows comments that came in; 0 before it closes, when nobody reads them
 * @param undecided of them, without a disposition
 * @param unreleased of them, whose organisation does not know what is thought of it now
 * @param releasable of these, decided
 */
@Serdeable
public record CallProgress(
        int asked, int submissions, int late, int rows, int undecided, int unreleased, int releasable) {}
