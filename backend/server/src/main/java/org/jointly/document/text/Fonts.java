package org.jointly.document.text;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;

/** The letters of a PDF: DejaVu for most alphabets, then the shipped fonts of other scripts, then those of a folder. */
public final class Fonts {
    private static final String DEJAVU = "/net/sf/jasperreports/fonts/dejavu/";
    private static final String SHIPPED = "/org/jointly/fonts/";
    private static final int BOLD = 700;
    private static final int REGULAR = 400;

    private final List<Face> faces = new ArrayList<>();

    public Fonts() {
        face(() -> resource(DEJAVU + "DejaVuSans.ttf"));
        names().forEach(name -> face(() -> resource(SHIPPED + name)));
    }

    /** With all files {@code .ttf} of a folder, in the order of their names. */
    public Fonts(Path folder) throws IOException {
        this();
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(each -> each.toString().endsWith(".ttf")).sorted().forEach(file -> face(() -> opened(file)));
        }
    }

    private void face(Supplier<InputStream> file) {
        faces.add(new Face("Letters" + faces.size(), file));
    }

    boolean has(int letter) {
        return faces.stream().anyMatch(face -> face.has(letter));
    }

    /** The fonts that these letters need, so that no others are read. */
    Chosen forLetters(Collection<Integer> letters) {
        var chosen = new TreeMap<String, Face>();
        chosen.put(faces.getFirst().family, faces.getFirst());
        letters.forEach(letter -> faces.stream()
                .filter(face -> face.has(letter))
                .findFirst()
                .ifPresent(face -> chosen.put(face.family, face)));
        return new Chosen(
                faces.stream().filter(face -> chosen.containsKey(face.family)).toList());
    }

    /** Fonts for one file, the upright face of each after the styled ones: few have slanted or bold letters of all scripts. */
    record Chosen(List<Face> faces) {
        /** For a style sheet. */
        String families() {
            return Stream.concat(Stream.of("DejaVu"), faces.stream().map(Face::family))
                    .collect(Collectors.joining(", "));
        }

        String evenFamilies() {
            return "DejaVuMono, " + families();
        }

        void use(PdfRendererBuilder builder) {
            styles(builder, "DejaVu", "DejaVuSans");
            styles(builder, "DejaVuMono", "DejaVuSansMono");
            faces.forEach(face -> builder.useFont(face.file::get, face.family, REGULAR, FontStyle.NORMAL, true));
        }

        private static void styles(PdfRendererBuilder builder, String family, String file) {
            builder.useFont(() -> resource(DEJAVU + file + ".ttf"), family, REGULAR, FontStyle.NORMAL, true);
            builder.useFont(() -> resource(DEJAVU + file + "-Bold.ttf"), family, BOLD, FontStyle.NORMAL, true);
            builder.useFont(() -> resource(DEJAVU + file + "-Oblique.ttf"), family, REGULAR, FontStyle.ITALIC, true);
            builder.useFont(() -> resource(DEJAVU + file + "-BoldOblique.ttf"), family, BOLD, FontStyle.ITALIC, true);
        }
    }

    /** One file of letters, looked into when first needed. */
    private static final class Face {
        private final String family;
        private final Supplier<InputStream> file;
        private @Nullable CmapLookup letters;

        Face(String family, Supplier<InputStream> file) {
            this.family = family;
            this.file = file;
        }

        String family() {
            return family;
        }

        synchronized boolean has(int letter) {
            var known = letters;
            if (known == null) {
                known = Fonts.letters(file.get());
                letters = known;
            }
            return known.getGlyphId(letter) != 0;
        }
    }

    private static CmapLookup letters(InputStream stream) {
        try (stream;
                var font = new TTFParser().parse(new RandomAccessReadBuffer(stream))) {
            return font.getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> names() {
        try (var list = resource(SHIPPED + "fonts.txt")) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream opened(Path file) {
        try {
            return Files.newInputStream(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(Fonts.class.getResourceAsStream(name), name);
    }
}
