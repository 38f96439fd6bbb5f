package org.jointly.access.notice;

import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.util.UUID;

/** In which language and time zone somebody likes to be written to, for letters of others. */
@Singleton
public class WrittenLanguage {
    private final LanguageReading reading;

    WrittenLanguage(LanguageReading reading) {
        this.reading = reading;
    }

    /** One of our six. */
    public String of(UUID person, String name) {
        return reading.of(person, name).language();
    }

    /** By whose clocks they live. */
    public ZoneId zone(UUID person, String name) {
        return ZoneId.of(reading.of(person, name).zone());
    }
}
