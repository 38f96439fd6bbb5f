package org.jointly.exchange.iati;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Takes HTML out of a text that should have none: publishers' systems write it escaped, or escape a text twice. */
final class Markup {
    private static final Set<String> ON_A_LINE = Set.of(
            "address",
            "blockquote",
            "dd",
            "div",
            "dl",
            "dt",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "hr",
            "li",
            "ol",
            "p",
            "pre",
            "table",
            "tr",
            "ul");

    /** What follows the bracket of a tag; only the names of HTML, so that other words in angle brackets stay. */
    private static final String TAG =
            "/?(?:a|abbr|address|b|blockquote|br|center|dd|div|dl|dt|em|font|h[1-6]|hr|i|img|li|ol"
                    + "|p|pre|s|small|span|strong|sub|sup|table|tbody|td|th|thead|tr|u|ul)(?:\\s[^<>]*)?/?>";

    private static final Pattern FOUND = Pattern.compile(
            "&(?:#\\d{1,7}|#[xX]\\p{XDigit}{1,6}|[a-zA-Z][a-zA-Z0-9]{1,30});|<" + TAG, Pattern.CASE_INSENSITIVE);
    private static final Pattern NO_TAG = Pattern.compile("<(?!" + TAG + ")", Pattern.CASE_INSENSITIVE);

    private static final Pattern BLANKS_AT_ENDS = Pattern.compile("[ \\t]*\\n[ \\t]*");
    private static final Pattern EMPTY_LINES = Pattern.compile("\\n{3,}");

    private Markup() {}

    static boolean isIn(String text) {
        return FOUND.matcher(text).find();
    }

    /** The words alone, with a line for each paragraph, item and row. */
    static String without(String text) {
        var words = new StringBuilder();
        Jsoup.parseBodyFragment(NO_TAG.matcher(text).replaceAll("&lt;")).body().traverse(writer(words));
        var plain =
                BLANKS_AT_ENDS.matcher(words.toString().replace('\u00a0', ' ')).replaceAll("\n");
        return EMPTY_LINES.matcher(plain).replaceAll("\n\n").strip();
    }

    private static NodeVisitor writer(StringBuilder words) {
        return new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode text) {
                    words.append(text.getWholeText());
                } else if (node instanceof Element element) {
                    begin(element);
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (node instanceof Element element && ON_A_LINE.contains(element.normalName())) {
                    newLine();
                }
            }

            private void begin(Element element) {
                if (element.normalName().equals("br")) {
                    words.append('\n');
                } else if (ON_A_LINE.contains(element.normalName())) {
                    newLine();
                } else if (element.normalName().matches("t[dh]") && element.elementSiblingIndex() > 0) {
                    words.append('\t');
                }
            }

            private void newLine() {
                if (!words.isEmpty() && words.charAt(words.length() - 1) != '\n') {
                    words.append('\n');
                }
            }
        };
    }
}
