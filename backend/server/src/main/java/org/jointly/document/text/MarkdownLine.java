package org.jointly.document.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jointly.document.text.reading.Address;
import org.jointly.document.text.reading.Span;

/**
 * Writes the pieces of a line so that CommonMark reads the same letters and looks again: nothing of them becomes markup,
 * HTML, an entity or the beginning of another block.
 */
final class MarkdownLine {
    private static final Pattern MARKUP = Pattern.compile("[\\\\`*_{}\\[\\]<>#|~]|&(?=#?[A-Za-z0-9]+;)");
    private static final Pattern BLOCK = Pattern.compile("^(?:([-+=:])|(\\d{1,9})([.)]))");
    private static final Pattern BACKTICKS = Pattern.compile("`+");
    private static final Pattern FOREIGN = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF\\p{Cs}]");

    private static final Pattern PICTURE =
            Pattern.compile("data:image/(?:png|jpeg|gif|webp);base64,[A-Za-z0-9+/]+={0,2}");

    private final StringBuilder out = new StringBuilder();
    private final List<Mark> open = new ArrayList<>();
    private final List<String> footnotes;
    private final boolean inCell;
    private String blank = "";
    private boolean afterMark;

    /** What surrounds letters, from the outermost: what opens it, what closes it, and whether words must not touch it. */
    private record Mark(String opens, String closes, boolean flanking) {
        static Mark look(String sign) {
            return new Mark(sign, sign, true);
        }
    }

    private MarkdownLine(List<String> footnotes, boolean inCell) {
        this.footnotes = footnotes;
        this.inCell = inCell;
    }

    /**
     * @param footnotes where those of the line are added
     * @param oneLine in a cell of a table, or a heading, where a line cannot break
     */
    static String of(List<Span> line, List<String> footnotes, boolean inCell, boolean oneLine) {
        var written = new MarkdownLine(footnotes, inCell);
        for (var span : merged(line)) {
            switch (span) {
                case Span.Words words when words.look().code() -> written.code(words);
                case Span.Words words -> written.words(raised(words), marks(words));
                case Span.LineBreak _ when oneLine -> written.words(" ", written.open);
                case Span.LineBreak _ -> written.lineBreak();
                case Span.Footnote footnote -> written.footnote(footnote);
                case Span.Image(var source, var description) -> written.picture(source, description);
                case Span.Edge _ -> {}
            }
        }
        written.close(0);
        return written.out.toString();
    }

    static String plain(String text) {
        return of(List.of(new Span.Words(text, Span.Look.PLAIN, null, null)), List.of(), false, true);
    }

    /** A fence or a span of backticks is longer than any run of them in what it holds. */
    static String backticks(String around, int atLeast) {
        var longest = BACKTICKS
                .matcher(around)
                .results()
                .mapToInt(run -> run.end() - run.start())
                .max()
                .orElse(0);
        return "`".repeat(Math.max(atLeast, longest + 1));
    }

    /** Letters that no file of text should have. */
    static String clean(String text) {
        return FOREIGN.matcher(text).replaceAll("\ufffd");
    }

    static String destination(String address) {
        return address.replace("\\", "%5C")
                .replace("(", "\\(")
                .replace(")", "\\)")
                .replaceAll("&(?=#?[A-Za-z0-9]+;)", "\\\\&");
    }

    private static List<Span> merged(List<Span> line) {
        var merged = new ArrayList<Span>();
        for (var span : line) {
            if (span instanceof Span.Words words
                    && !merged.isEmpty()
                    && merged.getLast() instanceof Span.Words before
                    && before.look().equals(words.look())
                    && Objects.equals(before.link(), words.link())
                    && Objects.equals(before.suggestion(), words.suggestion())) {
                merged.set(
                        merged.size() - 1,
                        new Span.Words(before.text() + words.text(), words.look(), words.link(), words.suggestion()));
            } else {
                merged.add(span);
            }
        }
        return merged;
    }

    private static List<Mark> marks(Span.Words words) {
        var marks = new ArrayList<Mark>();
        var suggestion = words.suggestion();
        if (suggestion != null) {
            marks.add(suggestion.addition() ? new Mark("{++", "++}", false) : new Mark("{--", "--}", false));
        }
        if (words.link() != null) {
            marks.add(new Mark("[", "](" + destination(words.link()) + ")", false));
        }
        if (words.look().bold()) {
            marks.add(Mark.look("**"));
        }
        if (words.look().strike()) {
            marks.add(Mark.look("~~"));
        }
        if (words.look().italic()) {
            marks.add(Mark.look("_"));
        }
        return marks;
    }

    /** Markdown has no raised letters, Unicode has some: what it has none for stands behind a sign. */
    private static String raised(Span.Words words) {
        return switch (words.look().height()) {
            case EVEN -> words.text();
            case HIGH -> RaisedLetters.high(words.text());
            case LOW -> RaisedLetters.low(words.text());
        };
    }

    private void words(String words, List<Mark> marks) {
        var text = clean(words).replaceAll("\\R", " ");
        var content = strip(text);
        if (content.isEmpty()) {
            blank += text;
            return;
        }
        var start = text.indexOf(content);
        change(List.copyOf(marks), text.substring(0, start), content);
        out.append(escaped(content));
        blank = text.substring(start + content.length());
    }

    private void code(Span.Words words) {
        var text = clean(words.text()).replaceAll("\\R", " ");
        if (text.isEmpty()) {
            return;
        }
        var fence = backticks(text, 1);
        var pad = text.startsWith("`")
                        || text.endsWith("`")
                        || (text.startsWith(" ") && text.endsWith(" ") && !text.isBlank())
                ? " "
                : "";
        change(marks(words), "", fence);
        out.append(fence)
                .append(pad)
                .append(inCell ? text.replace("|", "\\|") : text)
                .append(pad)
                .append(fence);
        afterMark = false;
    }

    /** Closes and opens what differs; blanks stand outside, since marks count only where they touch a word. */
    private void change(List<Mark> marks, String before, String next) {
        var same = 0;
        while (same < Math.min(open.size(), marks.size()) && open.get(same).equals(marks.get(same))) {
            same++;
        }
        close(same);
        if (!out.isEmpty() && out.charAt(out.length() - 1) != '\n') {
            out.append(blank).append(before);
        }
        if (!(blank + before).isEmpty()) {
            afterMark = false;
        }
        blank = "";
        for (var mark : marks.subList(same, marks.size())) {
            opening(mark, marks.getLast() == mark ? next : "*");
            open.add(mark);
        }
    }

    private void close(int keep) {
        while (open.size() > keep) {
            var mark = open.removeLast();
            afterMark = mark.flanking() && (mark.opens().equals("_") || !isLetter(out.codePointBefore(out.length())));
            out.append(mark.closes());
        }
    }

    /** A letter right before a mark is written as a number where the mark would not be seen as one. */
    private void opening(Mark mark, String next) {
        if (mark.opens().equals("[") && !out.isEmpty() && out.charAt(out.length() - 1) == '!') {
            out.insert(out.length() - 1, '\\');
        }
        if (mark.flanking() && !out.isEmpty()) {
            var last = out.codePointBefore(out.length());
            if (isLetter(last) && (mark.opens().equals("_") || !isLetter(next.codePointAt(0)))) {
                out.setLength(out.length() - Character.charCount(last));
                out.append(number(last));
            }
        }
        out.append(mark.opens());
        afterMark = false;
    }

    private String escaped(String text) {
        var isStart = out.isEmpty() || out.charAt(out.length() - 1) == '\n';
        var escaped = new StringBuilder(MARKUP.matcher(text).replaceAll("\\\\$0"));
        if (isStart) {
            var block = BLOCK.matcher(escaped);
            if (block.find()) {
                escaped.insert(block.group(1) != null ? 0 : block.start(3), '\\');
            }
        }
        var first = escaped.codePointAt(0);
        if (afterMark && isLetter(first)) {
            escaped.replace(0, Character.charCount(first), number(first));
        }
        afterMark = false;
        return escaped.toString();
    }

    private void lineBreak() {
        close(0);
        blank = "";
        afterMark = false;
        if (!out.isEmpty() && out.charAt(out.length() - 1) != '\n') {
            out.append("\\\n");
        }
    }

    private void footnote(Span.Footnote footnote) {
        close(0);
        out.append(blank);
        blank = "";
        footnotes.add(plain(footnote.text()));
        out.append("[^").append(footnotes.size()).append("]");
        afterMark = false;
    }

    /** One elsewhere is not shown: whoever opens the file would be seen to do so. */
    private void picture(String source, String description) {
        close(0);
        out.append(blank);
        blank = "";
        var words = plain(description);
        if (PICTURE.matcher(source).matches()) {
            out.append("![").append(words).append("](").append(source).append(")");
        } else {
            out.append(Address.of(source)
                    .map(address -> "[" + words + "](" + destination(address) + ")")
                    .orElse("\\[" + words + "\\]"));
        }
        afterMark = false;
    }

    private static String number(int letter) {
        return "&#" + letter + ";";
    }

    /** Neither a blank nor a sign, as CommonMark tells them apart. */
    private static boolean isLetter(int letter) {
        return !isBlank(letter)
                && switch (Character.getType(letter)) {
                    case Character.CONNECTOR_PUNCTUATION,
                            Character.DASH_PUNCTUATION,
                            Character.START_PUNCTUATION,
                            Character.END_PUNCTUATION,
                            Character.INITIAL_QUOTE_PUNCTUATION,
                            Character.FINAL_QUOTE_PUNCTUATION,
                            Character.OTHER_PUNCTUATION,
                            Character.MATH_SYMBOL,
                            Character.CURRENCY_SYMBOL,
                            Character.MODIFIER_SYMBOL,
                            Character.OTHER_SYMBOL -> false;
                    default -> true;
                };
    }

    private static boolean isBlank(int letter) {
        return letter == '\t' || letter == '\n' || Character.getType(letter) == Character.SPACE_SEPARATOR;
    }

    private static String strip(String text) {
        var start = 0;
        var end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }
}
