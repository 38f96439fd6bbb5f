package org.jointly.api.discussion;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;

/**
 * Somebody, or an organisation, that is told when a comment says its name behind an {@code @}.
 *
 * @param name as it is written behind the {@code @}; of an organisation its short name
 * @param organisationName for which a person works, or the organisation's whole name
 * @param people how many are told
 */
@Serdeable
public record Mentionable(UUID id, MentionableKind kind, String name, String organisationName, int people) {}
