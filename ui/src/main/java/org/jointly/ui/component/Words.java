package org.jointly.ui.component;

import com.ibm.icu.text.ListFormatter;
import com.vaadin.flow.component.UI;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;

/** The texts of the product in the language of whoever looks at the page. */
public final class Words {
    private Words() {}

    public static String say(String key, Object... params) {
        return MessageFiles.say(language(), key, params);
    }

    /** The word for a value of the contract: {@code capacity.lead} for {@code Capacity.LEAD}. */
    public static String of(Enum<?> value) {
        return say(key(value));
    }

    /** The word for a published code, or the code itself where we have none. */
    public static String ofCode(String family, String code) {
        var key = family + "." + code;
        return MessageFiles.has(key) ? say(key) : say("code.unknown", code);
    }

    /** Whether there is a text for it. */
    public static boolean knows(String key) {
        return MessageFiles.has(key);
    }

    /** One, two and three, as the language says it. */
    public static String and(Collection<String> parts) {
        return ListFormatter.getInstance(language()).format(parts);
    }

    /** All texts whose keys begin alike, by the rest of the key; their arguments stay open, as {0}. For the browser's own components. */
    public static Map<String, String> family(String prefix) {
        return MessageFiles.family(language(), prefix);
    }

    public static Locale language() {
        var ui = UI.getCurrent();
        return ui == null ? Locale.ENGLISH : MessageFiles.closest(ui.getLocale());
    }

    /** By which the word for a value of the contract stands in the message files. */
    public static String key(Enum<?> value) {
        var type = value.getDeclaringClass().getSimpleName();
        return Character.toLowerCase(type.charAt(0)) + type.substring(1) + "." + value;
    }
}
