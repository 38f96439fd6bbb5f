package org.jointly.voices.keylog;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** An entry of a key log as it is handed on: its text, and who signed it. */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
public record LogEntry(String entry, List<KeyLogEntry.Signed> signatures) {}
