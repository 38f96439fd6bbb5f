package org.jointly.ui.voices;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jointly.ui.component.MessageFiles;
import org.jointly.ui.component.Words;

/** Texts that are kept in several languages. */
public final class Languages {
    private Languages() {}

    /** In the reader's language where there is one, else in English, else in whichever there is. */
    public static String text(Map<String, String> texts) {
        return texts.isEmpty() ? "" : Objects.requireNonNull(texts.get(shown(texts)));
    }

    /** The language that {@link #text} chooses. */
    public static String shown(Map<String, String> texts) {
        var mine = Words.language().getLanguage();
        if (texts.containsKey(mine)) {
            return mine;
        }
        return texts.containsKey("en")
                ? "en"
                : texts.keySet().stream().sorted().findFirst().orElse("en");
    }

    public static List<String> codes() {
        return MessageFiles.LANGUAGES.stream().map(Locale::getLanguage).toList();
    }

    public static String name(String code) {
        return Locale.forLanguageTag(code).getDisplayName(Words.language());
    }
}
