package org.jointly.voices.theme;

import java.time.Instant;
import java.util.UUID;
import org.jointly.api.voices.theme.ThemeKind;
import org.jointly.platform.By;

/** A theme that a reader proposes. */
record NewTheme(UUID id, UUID channel, ThemeKind kind, By by, Instant at) {}
