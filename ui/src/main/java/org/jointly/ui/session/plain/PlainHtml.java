package org.jointly.ui.session.plain;

import java.util.Locale;
import org.jointly.ui.component.MessageFiles;

/** Writes plain pages in one language; whatever text goes in is escaped. */
public record PlainHtml(Locale language) {
    private static final String PAGE = """
        <!doctype html>
        <html lang="%s" dir="%s">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="robots" content="noindex"><title>%s · Jointly</title><link rel="icon" href="/jointly/icon.svg">
        <link rel="stylesheet" href="/jointly/plain.css">%s</head>
        <body><main><p class="name">Jointly</p><h1>%s</h1>%s</main></body>
        </html>
        """;

    public String page(String title, String content) {
        return page(title, "", content);
    }

    /** @param head elements for it besides */
    public String page(String title, String head, String content) {
        return PAGE.formatted(
                language.toLanguageTag(),
                "ar".equals(language.getLanguage()) ? "rtl" : "ltr",
                escaped(title),
                head,
                escaped(title),
                content);
    }

    public String say(String key, Object... params) {
        return MessageFiles.say(language, key, params);
    }

    public static String paragraph(String text) {
        return "<p>" + escaped(text) + "</p>";
    }

    /** What people wrote, in paragraphs as they wrote it and in its own direction. */
    public static String text(String text) {
        return "<p class=\"prose\" dir=\"auto\">" + escaped(text) + "</p>";
    }

    public static String quote(String text) {
        return "<blockquote class=\"prose\" dir=\"auto\">" + escaped(text) + "</blockquote>";
    }

    public static String heading(String text) {
        return "<h2 dir=\"auto\">" + escaped(text) + "</h2>";
    }

    /** @param content of other parts, escaped already */
    public static String section(String content) {
        return "<section>" + content + "</section>";
    }

    /** Two things that belong together, beside each other where there is room; both of other parts, escaped already. */
    public static String pair(String one, String other) {
        return "<div class=\"pair\"><div>" + one + "</div><div>" + other + "</div></div>";
    }

    /** A number that is said, and drawn as a length for whoever sees it; without styles of its own, which no page may have. */
    public static String bar(String text, int value, int most) {
        return """
            <p class="bar">%s<svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true"><rect width="%d" height="4"/></svg></p>
            """.formatted(escaped(text), most == 0 ? 0 : value * 100L / most);
    }

    public static String link(String address, String text) {
        return "<p><a href=\"" + escaped(address) + "\">" + escaped(text) + "</a></p>";
    }

    /** A form of nothing but its button. */
    public static String button(String action, String text) {
        return "<form method=\"post\" action=\"" + escaped(action) + "\"><p><button>" + escaped(text)
                + "</button></p></form>";
    }

    public static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
