package org.jointly.api;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/** Message files of one place: each text in the six languages of the United Nations, as a pattern of ICU. */
public final class MessagePatterns {
    public static final List<Locale> LANGUAGES =
            List.of(Locale.ENGLISH, Locale.FRENCH, Locale.of("es"), Locale.of("ar"), Locale.of("ru"), Locale.of("zh"));

    private final String place;
    private final Map<String, Properties> files = new ConcurrentHashMap<>();

    /** @param place where they stand on the class path, without language and ending, such as {@code /messages/messages} */
    public MessagePatterns(String place) {
        this.place = place;
    }

    public static Locale closest(Locale wanted) {
        return LANGUAGES.stream()
                .filter(language -> language.getLanguage().equals(wanted.getLanguage()))
                .findFirst()
                .orElse(Locale.ENGLISH);
    }

    /** The text, with plurals and selections filled in; English where a language lacks it, the key where there is none. */
    public String say(Locale locale, String key, Object... values) {
        var language = closest(locale);
        var pattern = in(language).getProperty(key);
        if (pattern == null) {
            pattern = in(Locale.ENGLISH).getProperty(key, key);
        }
        return values.length == 0 ? pattern.replace("''", "'") : new MessageFormat(pattern, language).format(values);
    }

    public boolean has(String key) {
        return in(Locale.ENGLISH).containsKey(key);
    }

    /** All patterns of one of the languages, by their keys. */
    public Properties in(Locale language) {
        return files.computeIfAbsent(language.getLanguage(), this::read);
    }

    private Properties read(String language) {
        var name = place + "_" + language + ".properties";
        var texts = new Properties();
        try (var in = MessagePatterns.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("There is no " + name);
            }
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return texts;
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
