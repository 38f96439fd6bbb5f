package org.jointly.document.text;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.logging.Level;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jointly.document.yjs.XmlFragment;

/** PDF with tags for screen readers; nothing is fetched from anywhere while it is made. */
public final class Pdf {
    private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/DejaVuSans";

    private static final CmapLookup LETTERS = letters();

    static {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private Pdf() {}

    public static byte[] of(XmlFragment text, Cover cover, List<Remark> remarks) {
        var out = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        builder.useFont(() -> font(""), "DejaVu");
        builder.useFont(() -> font("-Bold"), "DejaVu", 700, BaseRendererBuilder.FontStyle.NORMAL, true);
        builder.useFont(() -> font("-Oblique"), "DejaVu", 400, BaseRendererBuilder.FontStyle.ITALIC, true);
        builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
        builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
        builder.defaultTextDirection(BaseRendererBuilder.TextDirection.LTR);
        builder.usePdfUaAccessibility(true);
        builder.useUriResolver(
                (base, address) -> address.startsWith("data:") || address.startsWith("http") ? address : null);
        builder.useProtocolsStreamImplementation(address -> new Nothing(), "http", "https", "file", "jar", "ftp");
        builder.withHtmlContent(Html.of(text, cover, remarks), null);
        builder.toStream(out);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Names the scripts of which the font has no letters; a page of empty boxes helps nobody. */
    public static String unprintable(XmlFragment text, Cover cover, List<Remark> remarks) {
        return Html.of(text, cover, remarks)
                .codePoints()
                .filter(letter -> !Character.isISOControl(letter) && LETTERS.getGlyphId(letter) == 0)
                .mapToObj(
                        letter -> Character.UnicodeScript.of(letter).toString().toLowerCase(Locale.ROOT))
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static CmapLookup letters() {
        try (var file = font("");
                var font = new TTFParser().parse(new RandomAccessReadBuffer(file))) {
            return font.getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream font(String style) {
        return Objects.requireNonNull(Pdf.class.getResourceAsStream(FONTS + style + ".ttf"));
    }
}
