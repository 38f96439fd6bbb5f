package org.jointly.api.reader;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Map;
import java.util.UUID;
import org.jointly.api.voices.theme.ThemeKind;

/** A theme as somebody else wrote it, before the voices that may say it too. */
@Serdeable
public record SeenTheme(UUID id, UUID channel, ThemeKind kind, Map<String, String> text) {}
