package org.jointly.ui.voices.theme;

import org.jointly.api.voices.theme.Theme;
import org.jointly.ui.component.Words;

/** How many voices lie behind a theme, never more exactly than the backend says. */
final class ThemeWords {
    private ThemeWords() {}

    static String voices(String voices) {
        return voices.equals(Theme.FEW) ? Words.say("count.few") : Words.say("theme.voices", voices);
    }
}
