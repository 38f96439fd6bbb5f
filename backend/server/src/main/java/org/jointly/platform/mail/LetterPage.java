package org.jointly.platform.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A letter as text and as HTML, in the direction of its language, with one thing to be clicked at most. */
public record LetterPage(
        String to,
        String subject,
        List<String> paragraphs,
        List<Item> items,
        @Nullable Button button,
        List<String> small,
        List<Button> links) {
    public LetterPage(String to, String subject, List<String> paragraphs, @Nullable Button button, List<String> small) {
        this(to, subject, paragraphs, List.of(), button, small, List.of());
    }

    /** One of several things that a letter tells of, each with where it stands. */
    public record Item(String words, String beside, String link) {}

    /** What a letter wants to be clicked. */
    public record Button(String words, String link) {}

    public Letter in(LetterWords words) {
        var text = new ArrayList<>(paragraphs);
        items.forEach(item ->
                text.add(item.words() + "\n" + (item.beside().isEmpty() ? "" : item.beside() + "\n") + item.link()));
        if (button != null) {
            text.add(button.words() + ":\n" + button.link());
        }
        text.addAll(small);
        links.forEach(link -> text.add(link.words() + ":\n" + link.link()));
        return new Letter(to, words.language(), subject, String.join("\n\n", text) + "\n", html(words));
    }

    private String html(LetterWords words) {
        var direction = words.language().equals("ar") ? "rtl" : "ltr";
        var align = direction.equals("rtl") ? "right" : "left";
        return """
                <!DOCTYPE html>
                <html lang="%1$s" dir="%2$s">
                <head><meta charset="utf-8"><meta name="color-scheme" content="light dark">
                <meta name="supported-color-schemes" content="light dark"><title>%3$s</title></head>
                <body dir="%2$s" style="margin:0;padding:24px;font-family:Arial,Helvetica,sans-serif;font-size:16px;line-height:1.5">
                <table role="presentation" dir="%2$s" width="100%%" style="max-width:600px;text-align:%4$s"><tr><td dir="%2$s" style="direction:%2$s">
                %5$s
                %6$s
                %7$s
                %8$s
                %9$s
                </td></tr></table></body></html>
                """.formatted(
                        words.language(),
                        direction,
                        escaped(subject),
                        align,
                        paragraphs(paragraphs, ""),
                        items.stream().map(LetterPage::html).collect(Collectors.joining("\n")),
                        button == null ? "" : html(button),
                        paragraphs(small, " style=\"font-size:14px\""),
                        links.stream().map(LetterPage::small).collect(Collectors.joining("\n")));
    }

    private static String html(Item item) {
        return """
                <p style="margin:0 0 16px"><a href="%1$s" style="font-weight:bold">%2$s</a><br><span style="font-size:14px">%3$s</span></p>""".formatted(escaped(item.link()), escaped(item.words()), escaped(item.beside()));
    }

    private static String small(Button link) {
        return """
                <p style="font-size:14px;margin:0 0 8px"><a href="%1$s">%2$s</a></p>""".formatted(escaped(link.link()), escaped(link.words()));
    }

    private static String html(Button button) {
        return """
                <p><a href="%1$s" style="display:inline-block;padding:12px 20px;background:#1f4e79;color:#ffffff;text-decoration:none;border-radius:4px">%2$s</a></p>
                <p style="font-size:14px;word-break:break-all"><bdi dir="ltr">%1$s</bdi></p>""".formatted(escaped(button.link()), escaped(button.words()));
    }

    private static String paragraphs(List<String> texts, String style) {
        return texts.stream()
                .map(text -> "<p" + style + ">" + escaped(text) + "</p>")
                .collect(Collectors.joining("\n"));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
