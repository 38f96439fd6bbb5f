package org.jointly.platform.mail.incoming;

import java.util.List;

/**
 * What of a mail is new: without what it quotes at its end and without a signature. Words under quoted ones are an answer to them, so
 * these stay; nothing is taken out from between.
 */
final class FreshText {
    private static final int MOST_LINES_OF_AN_ATTRIBUTION = 4;
    private static final int MOST_LINES_OF_A_SIGNATURE = 20;

    private FreshText() {}

    static String of(String text) {
        var lines = text.strip().lines().toList();
        lines = withoutOriginal(lines);
        List<String> before;
        do {
            before = lines;
            lines = withoutSignature(withoutQuoteAtTheEnd(withoutBlankEnd(lines)));
        } while (lines.size() < before.size());
        return String.join("\n", lines).strip();
    }

    /** Whether it quotes at all. */
    static boolean quotes(String text) {
        var lines = text.lines().toList();
        return lines.stream().anyMatch(QuoteMarks::isQuoted)
                || withoutOriginal(lines).size() < lines.size();
    }

    private static List<String> withoutOriginal(List<String> lines) {
        for (var at = 0; at < lines.size(); at++) {
            if (QuoteMarks.isOriginal(lines, at)) {
                var kept = withoutBlankEnd(lines.subList(0, at));
                return !kept.isEmpty() && QuoteMarks.isRule(kept.getLast()) ? kept.subList(0, kept.size() - 1) : kept;
            }
        }
        return lines;
    }

    private static List<String> withoutBlankEnd(List<String> lines) {
        var end = lines.size();
        while (end > 0 && QuoteMarks.bare(lines.get(end - 1)).isEmpty()) {
            end--;
        }
        return lines.subList(0, end);
    }

    private static List<String> withoutQuoteAtTheEnd(List<String> lines) {
        var end = lines.size();
        while (end > 0
                && (QuoteMarks.isQuoted(lines.get(end - 1))
                        || QuoteMarks.bare(lines.get(end - 1)).isEmpty())) {
            end--;
        }
        return withoutAttribution(lines.subList(0, end));
    }

    private static List<String> withoutAttribution(List<String> lines) {
        for (var count = 1; count <= Math.min(MOST_LINES_OF_AN_ATTRIBUTION, lines.size()); count++) {
            var last = lines.subList(lines.size() - count, lines.size());
            if (last.stream().anyMatch(line -> QuoteMarks.bare(line).isEmpty())) {
                break;
            }
            if (QuoteMarks.isAttribution(String.join(" ", last))) {
                return lines.subList(0, lines.size() - count);
            }
        }
        return lines;
    }

    /** The last one there is; a line of dashes far above is part of what was written. */
    private static List<String> withoutSignature(List<String> lines) {
        var least = Math.max(0, lines.size() - MOST_LINES_OF_A_SIGNATURE);
        for (var at = lines.size() - 1; at >= least; at--) {
            var mobile = QuoteMarks.isMobile(lines.get(at));
            if (mobile && at < lines.size() - 1) {
                continue;
            }
            if (QuoteMarks.isSignature(lines.get(at))
                    && lines.subList(at, lines.size()).stream().noneMatch(QuoteMarks::isQuoted)) {
                return lines.subList(0, at);
            }
        }
        return lines;
    }
}
