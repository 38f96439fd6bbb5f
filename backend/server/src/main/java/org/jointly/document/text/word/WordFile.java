package org.jointly.document.text.word;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.jointly.api.document.LeftOut;
import org.jointly.api.document.LeftWords;
import org.jointly.document.text.Unreadable;
import org.jointly.document.yjs.view.BodyBlock;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.DOMException;
import org.w3c.dom.Element;

/** Reads a Word file as blocks. */
public final class WordFile {
    private static final String NO_WORD_FILE = "is not a Word file (.docx) that can be read";

    /**
     * What a file holds.
     *
     * @param suggestions its tracked changes, by the id their words bear
     * @param leftOut the kinds of things that were not taken as they stood
     * @param words what those say, as far as they have words
     */
    public record Read(
            List<BodyBlock> blocks, Map<String, Object> suggestions, List<LeftOut> leftOut, List<LeftWords> words) {}

    private WordFile() {}

    public static Read read(byte[] bytes) throws Unreadable {
        try {
            Unpacked.check(bytes);
        } catch (Unpacked.TooMuch e) {
            throw Unreadable.tooLong("it has more in it than a text of 2,000 pages", e);
        } catch (IOException e) {
            throw new Unreadable(NO_WORD_FILE, e);
        }
        try (var files = WordPackage.open(bytes)) {
            return read(files);
        } catch (Budget.Spent e) {
            throw Unreadable.tooLong(String.valueOf(e.getMessage()), e);
        } catch (IOException
                | POIXMLException
                | OpenXML4JRuntimeException
                | DOMException
                | IllegalArgumentException
                | IllegalStateException
                | NullPointerException
                | IndexOutOfBoundsException e) {
            throw new Unreadable(NO_WORD_FILE, e);
        }
    }

    private static Read read(WordPackage files) throws IOException {
        var main = files.main();
        var styles = new WordStyles(root(files.related(main, "styles")));
        var numbering = new WordNumbering(root(files.related(main, "numbering")), styles);
        var budget = new Budget();
        var source = new Source(
                files,
                main,
                new Source.Known(styles, numbering, new WordNotes()),
                new Source.Found(new LeftOutWords(), new TrackedChanges(), new WordPictures(budget), budget));
        var body = Xml.child(main.root(), "w:body").orElseThrow(() -> new IOException("no body"));
        var blocks = WordText.read(source, body);
        new WordMargins(source).tell();
        var found = source.found();
        return new Read(
                blocks,
                found.changes().suggestions(),
                found.leftovers().kinds(),
                found.leftovers().words());
    }

    private static @Nullable Element root(Optional<WordPackage.Part> part) {
        return part.map(WordPackage.Part::root).orElse(null);
    }
}
