package org.jointly.document.text;

import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.markdown.MarkdownNodeRendererContext;
import org.commonmark.renderer.markdown.MarkdownNodeRendererFactory;
import org.commonmark.renderer.markdown.MarkdownRenderer;

/** Has commonmark-java write blocks down, with the letters in them as they come. */
final class MarkdownBlocks {
    private static final MarkdownRenderer RENDERER =
            MarkdownRenderer.builder().nodeRendererFactory(new Factory()).build();

    private static final Pattern EMPTY = Pattern.compile("(?m)^([> ]*?) +$");

    /** Behind the blanks at the end of a line of code, until the text is written; no text has this letter. */
    private static final String KEPT = "\uffff";

    private static final Pattern LAST_BLANK = Pattern.compile("(?m) $");

    private MarkdownBlocks() {}

    /** Lines that are Markdown already. */
    static final class Words extends CustomNode {
        private final String markdown;

        Words(String markdown) {
            this.markdown = markdown;
        }
    }

    /** Code whose blanks all stay, as those of a line that has nothing else. */
    static FencedCodeBlock code(String letters) {
        var code = new FencedCodeBlock();
        code.setLiteral(LAST_BLANK.matcher(letters).replaceAll(" " + KEPT) + "\n");
        return code;
    }

    /** With an empty line behind the last block, and no blanks at the end of any empty one. */
    static String rendered(Document text) {
        var empty = EMPTY.matcher(RENDERER.render(text)).replaceAll("$1");
        return empty.replace(KEPT, "").stripTrailing() + "\n\n";
    }

    private static final class Factory implements MarkdownNodeRendererFactory {
        @Override
        public NodeRenderer create(MarkdownNodeRendererContext context) {
            return new WordsRenderer(context);
        }

        @Override
        public Set<Character> getSpecialCharacters() {
            return Set.of();
        }
    }

    private static final class WordsRenderer implements NodeRenderer {
        private final MarkdownNodeRendererContext context;

        WordsRenderer(MarkdownNodeRendererContext context) {
            this.context = context;
        }

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(Words.class);
        }

        @Override
        public void render(Node node) {
            var writer = context.getWriter();
            var isFirst = true;
            for (var line : ((Words) node).markdown.split("\n", -1)) {
                if (!isFirst) {
                    writer.line();
                }
                writer.raw(line);
                isFirst = false;
            }
        }
    }
}
