package org.jointly.document.text;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The letters of a PDF: DejaVu Sans, and for what that lacks the TrueType fonts of a folder. */
public final class Fonts {
    private static final String FOLDER = "/net/sf/jasperreports/fonts/dejavu/DejaVuSans";
    private static final String FAMILY = "DejaVu";

    private final CmapLookup letters = letters(own(""));
    private final List<Added> added = new ArrayList<>();

    private record Added(Path file, String family, CmapLookup letters) {}

    public Fonts() {}

    /** With all files {@code .ttf} of a folder, in the order of their names. */
    public Fonts(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (var file : files.filter(each -> each.toString().endsWith(".ttf"))
                    .sorted()
                    .toList()) {
                added.add(new Added(file, "Added" + added.size(), letters(Files.newInputStream(file))));
            }
        }
    }

    boolean has(int letter) {
        return letters.getGlyphId(letter) != 0 || added.stream().anyMatch(font -> font.letters.getGlyphId(letter) != 0);
    }

    /** For a style sheet. */
    String families() {
        return Stream.concat(Stream.of(FAMILY), added.stream().map(Added::family))
                .collect(Collectors.joining(", "));
    }

    void use(PdfRendererBuilder builder) {
        builder.useFont(() -> own(""), FAMILY);
        builder.useFont(() -> own("-Bold"), FAMILY, 700, BaseRendererBuilder.FontStyle.NORMAL, true);
        builder.useFont(() -> own("-Oblique"), FAMILY, 400, BaseRendererBuilder.FontStyle.ITALIC, true);
        added.forEach(font -> builder.useFont(font.file.toFile(), font.family));
    }

    private static CmapLookup letters(InputStream stream) {
        try (stream;
                var font = new TTFParser().parse(new RandomAccessReadBuffer(stream))) {
            return font.getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream own(String style) {
        return Objects.requireNonNull(Fonts.class.getResourceAsStream(FOLDER + style + ".ttf"));
    }
}
