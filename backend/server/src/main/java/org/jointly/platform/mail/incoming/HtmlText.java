package org.jointly.platform.mail.incoming;

import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** HTML as text: what it quotes stands behind {@code >}, as in plain mails, and where a mail program marks the original, a line says so. */
final class HtmlText implements NodeVisitor {
    private static final String UNSEEN =
            "script, style, head, title, template, noscript, object, [hidden], [style~=(?i)display\\s*:\\s*none]";
    private static final String ORIGINAL = "#divRplyFwdMsg, .OutlookMessageHeader,"
            + " [style~=(?i)border:\\s*none;\\s*border-top:\\s*solid #(e1e1e1|b5c4df)]";
    private static final String SIGNATURES =
            ".gmail_signature, #Signature, #ms-outlook-mobile-signature, .protonmail_signature_block-user";
    private static final Set<String> BLOCKS = Set.of(
            "address",
            "article",
            "blockquote",
            "dd",
            "div",
            "dl",
            "dt",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hr",
            "li",
            "main",
            "ol",
            "p",
            "pre",
            "section",
            "table",
            "tr",
            "ul");

    private final StringBuilder text = new StringBuilder();
    private int quoted;
    private int raw;
    private boolean fresh = true;

    static String of(String html) {
        var document = Jsoup.parse(html);
        document.select(UNSEEN).remove();
        document.select(ORIGINAL).forEach(mark -> mark.before("<p>" + QuoteMarks.ORIGINAL + "</p>"));
        document.select(SIGNATURES).forEach(mark -> mark.before("<p>" + QuoteMarks.SIGNATURE + "</p>"));
        var visitor = new HtmlText();
        NodeTraversor.traverse(visitor, document.body());
        return PlainText.clean(visitor.text.toString()).replaceAll("\\n([> ]*\\n){3,}", "\n\n");
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words) {
            say(raw > 0 ? words.getWholeText() : words.text());
        } else if (node instanceof Element element) {
            begin(element);
        }
    }

    private void begin(Element element) {
        var name = element.normalName();
        if (BLOCKS.contains(name)) {
            line();
        }
        switch (name) {
            case "br" -> text.append(end());
            case "blockquote" -> quoted++;
            case "pre" -> raw++;
            case "li" -> say("- ");
            default -> {}
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return;
        }
        var name = element.normalName();
        if (BLOCKS.contains(name)) {
            line();
        }
        switch (name) {
            case "a" -> link(element);
            case "blockquote" -> quoted--;
            case "pre" -> raw--;
            case "p" -> text.append(end());
            case "td", "th" -> say(" ");
            default -> {}
        }
    }

    /** Where its words do not say where it leads. */
    private void link(Element element) {
        var leads = element.attr("href").strip();
        var said = element.text().strip();
        if (leads.toLowerCase(Locale.ROOT).startsWith("http") && !leads.contains(said) && !said.contains(leads)) {
            say(" (" + leads + ")");
        }
    }

    private void say(String words) {
        for (var part : words.split("(?<=\n)|(?=\n)", -1)) {
            if (part.equals("\n")) {
                text.append(end());
            } else if (!part.isEmpty() && !(fresh && part.isBlank() && raw == 0)) {
                text.append(fresh ? "> ".repeat(Math.min(quoted, 9)) : "")
                        .append(
                                fresh && raw == 0 && !part.equals("- ") && !part.equals(QuoteMarks.SIGNATURE)
                                        ? part.stripLeading()
                                        : part);
                fresh = false;
            }
        }
    }

    private void line() {
        if (!fresh) {
            text.append(end());
        }
    }

    private String end() {
        var empty = fresh && quoted > 0 ? "> ".repeat(Math.min(quoted, 9)).strip() : "";
        fresh = true;
        return empty + "\n";
    }
}
