package org.jointly.recovery;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;

/** What the tool says, in the language of the machine it runs on where that is one of the six. */
final class Texts {
    static final Set<String> LANGUAGES = Set.of("en", "fr", "es", "ar", "ru", "zh");

    private static final Properties texts = read(spoken(Locale.getDefault()));

    private Texts() {}

    static String say(String key, Object... params) {
        var text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("No text " + key);
        }
        var words = new Object[params.length];
        for (var index = 0; index < params.length; index++) {
            words[index] = String.valueOf(params[index]);
        }
        return new MessageFormat(text, Locale.ROOT).format(words);
    }

    static Properties read(String language) {
        var read = new Properties();
        try (var in = Objects.requireNonNull(Texts.class.getResourceAsStream("texts_" + language + ".properties"))) {
            read.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return read;
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static String spoken(Locale locale) {
        return LANGUAGES.contains(locale.getLanguage()) ? locale.getLanguage() : "en";
    }
}
