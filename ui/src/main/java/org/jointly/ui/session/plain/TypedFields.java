package org.jointly.ui.session.plain;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a stranger typed into a form of a plain page, as it came, by the name of the field. */
public final class TypedFields {
    private TypedFields() {}

    /** Null when it is longer than any of ours, or does not say how long it is: nothing of it is read then. */
    public static @Nullable Map<String, String> read(HttpServletRequest request, int longest) throws IOException {
        var length = request.getContentLength();
        if (length < 0 || length > longest) {
            return null;
        }
        var text = new String(request.getInputStream().readNBytes(length), StandardCharsets.UTF_8);
        var fields = new HashMap<String, String>();
        for (var pair : text.split("&", -1)) {
            var at = pair.indexOf('=');
            if (at > 0) {
                fields.put(pair.substring(0, at), decoded(pair.substring(at + 1)));
            }
        }
        return fields;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException brokenEscape) {
            return "";
        }
    }
}
