package org.jointly.document.text;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.stream.Collectors;
import org.jointly.document.yjs.XmlFragment;
import org.jointly.document.yjs.YDocument;

/** PDF with tags for screen readers; nothing is fetched from anywhere while it is made. */
public final class Pdf {
    static {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private Pdf() {}

    public static byte[] of(XmlFragment text, Cover cover, List<Remark> remarks, Fonts fonts) {
        var out = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        fonts.use(builder);
        builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
        builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
        builder.defaultTextDirection(BaseRendererBuilder.TextDirection.LTR);
        builder.usePdfUaAccessibility(true);
        builder.useUriResolver(
                (base, address) -> address.startsWith("data:") || address.startsWith("http") ? address : null);
        builder.useProtocolsStreamImplementation(address -> new Nothing(), "http", "https", "file", "jar", "ftp");
        builder.withHtmlContent(Html.of(text, cover, remarks, fonts.families()), null);
        builder.toStream(out);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Of what is said on the cover besides names. */
    public static boolean hasLettersFor(Cover cover, Fonts fonts) {
        return unprintable(YDocument.of(List.of()).fragment("cover"), cover, List.of(), fonts)
                .isEmpty();
    }

    /** Names the scripts of which there are no letters; a page of empty boxes helps nobody. */
    public static String unprintable(XmlFragment text, Cover cover, List<Remark> remarks, Fonts fonts) {
        return Html.of(text, cover, remarks, fonts.families())
                .codePoints()
                .filter(letter -> !Character.isISOControl(letter) && !fonts.has(letter))
                .mapToObj(
                        letter -> Character.UnicodeScript.of(letter).toString().toLowerCase(Locale.ROOT))
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
