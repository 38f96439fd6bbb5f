package org.jointly.access.notice;

import jakarta.inject.Singleton;
import java.util.UUID;

/** In which language somebody likes to be written to, for letters of other rooms. */
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
}
