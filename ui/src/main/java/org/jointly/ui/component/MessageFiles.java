package org.jointly.ui.component;

import com.ibm.icu.text.MessageFormat;
import com.vaadin.flow.i18n.I18NProvider;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Every visible text, in the six languages of the United Nations. */
@Singleton
public class MessageFiles implements I18NProvider {
    public static final List<Locale> LANGUAGES =
            List.of(Locale.ENGLISH, Locale.FRENCH, Locale.of("es"), Locale.of("ar"), Locale.of("ru"), Locale.of("zh"));

    private static final Map<String, Properties> files = new ConcurrentHashMap<>();

    @Override
    public List<Locale> getProvidedLocales() {
        return LANGUAGES;
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... params) {
        return say(locale, key, params);
    }

    public static Locale closest(Locale wanted) {
        return LANGUAGES.stream()
                .filter(language -> language.getLanguage().equals(wanted.getLanguage()))
                .findFirst()
                .orElse(Locale.ENGLISH);
    }

    /** The text, with ICU's plurals and selections filled in; English where a language lacks it. */
    public static String say(Locale locale, String key, Object... params) {
        var language = closest(locale);
        var pattern = file(language).getProperty(key);
        if (pattern == null) {
            pattern = file(Locale.ENGLISH).getProperty(key, key);
        }
        return params.length == 0 ? pattern.replace("''", "'") : new MessageFormat(pattern, language).format(params);
    }

    static Map<String, String> family(Locale locale, String prefix) {
        var texts = file(closest(locale));
        return texts.stringPropertyNames().stream()
                .filter(key -> key.startsWith(prefix))
                .collect(Collectors.toMap(
                        key -> key.substring(prefix.length()),
                        key -> texts.getProperty(key).replace("''", "'")));
    }

    static boolean has(String key) {
        return file(Locale.ENGLISH).containsKey(key);
    }

    static Properties file(Locale language) {
        return files.computeIfAbsent(language.getLanguage(), MessageFiles::read);
    }

    private static Properties read(String language) {
        var name = "/messages/messages_" + language + ".properties";
        var texts = new Properties();
        try (var in = MessageFiles.class.getResourceAsStream(name)) {
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
