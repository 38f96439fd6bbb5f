package org.jointly.api.discussion;

import io.micronaut.serde.annotation.Serdeable;

/**
 * That a comment came by mail.
 *
 * @param cut whether more stood in the mail, which can be read besides
 * @param attachments how many files it had; they are not taken
 */
@Serdeable
public record ByMail(boolean cut, int attachments) {}
