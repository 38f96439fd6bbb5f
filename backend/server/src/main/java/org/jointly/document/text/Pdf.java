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
import java.util.logging.Level;
import org.jointly.document.text.reading.FlatText;
import org.jointly.document.text.reading.Letters;
import org.jointly.document.text.reading.Remark;

/** PDF with tags for screen readers; nothing is fetched from anywhere while it is made. */
public final class Pdf {
    static {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private Pdf() {}

    /**
     * A file for printing.
     *
     * @param missing letters that no font has, as {@code U+1234}; boxes stand in their places, and the last page names them
     */
    public record Printed(byte[] bytes, List<String> missing) {}

    public static Printed of(FlatText text, Cover cover, List<Remark> remarks, Fonts fonts) {
        var page = Html.of(text, cover, remarks, fonts);
        var out = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        page.fonts().use(builder);
        builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
        builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
        builder.defaultTextDirection(BaseRendererBuilder.TextDirection.LTR);
        builder.usePdfUaAccessibility(true);
        builder.useReplacementText(Letters.BOX);
        builder.useUriResolver(
                (base, address) -> address.startsWith("data:") || address.startsWith("http") ? address : null);
        builder.useProtocolsStreamImplementation(address -> new Nothing(), "http", "https", "file", "jar", "ftp");
        builder.withHtmlContent(page.html(), null);
        builder.toStream(out);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Printed(
                out.toByteArray(),
                page.missing().stream().map("U+%04X"::formatted).toList());
    }
}
