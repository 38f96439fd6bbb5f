package org.jointly.api.consultation;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the acting organisation did in a call.
 *
 * @param remarks how many it has prepared
 * @param submittedAt when it last submitted; absent if it did not
 * @param late whether that was after the call had closed
 * @param answered how many of its comments have an answer that it can read
 * @param submitted how many comments it submitted
 */
@Serdeable
public record OwnPart(int remarks, @Nullable Instant submittedAt, boolean late, int submitted, int answered) {}
