package org.jointly.ui.component;

import com.vaadin.flow.i18n.I18NProvider;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.jointly.api.MessagePatterns;

/** Every visible text of the pages, in the six languages of the United Nations; what is refused stands in the contract's. */
@Singleton
public class MessageFiles implements I18NProvider {
    public static final List<Locale> LANGUAGES = MessagePatterns.LANGUAGES;

    private static final MessagePatterns files = new MessagePatterns("/messages/messages");

    @Override
    public List<Locale> getProvidedLocales() {
        return LANGUAGES;
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... params) {
        return say(locale, key, params);
    }

    public static Locale closest(Locale wanted) {
        return MessagePatterns.closest(wanted);
    }

    /** The text, with ICU's plurals and selections filled in; English where a language lacks it. */
    public static String say(Locale locale, String key, Object... params) {
        return files.say(locale, key, params);
    }

    public static Map<String, String> family(Locale locale, String prefix) {
        var texts = file(closest(locale));
        return texts.stringPropertyNames().stream()
                .filter(key -> key.startsWith(prefix))
                .collect(Collectors.toMap(
                        key -> key.substring(prefix.length()),
                        key -> texts.getProperty(key).replace("''", "'")));
    }

    static boolean has(String key) {
        return files.has(key);
    }

    static Properties file(Locale language) {
        return files.in(language);
    }
}
