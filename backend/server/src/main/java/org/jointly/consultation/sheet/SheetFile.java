package org.jointly.consultation.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.jointly.platform.problem.Invalid;
import org.jointly.platform.problem.TooLarge;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Opens spreadsheets of strangers within bounds. What they link to is not looked at, and nothing in them is run. */
final class SheetFile {
    static final int LARGEST_MIB = 10;
    static final long MOST_BYTES = 100L << 20;
    private static final int MOST_ENTRIES = 2000;
    private static final int DIRECTORY_END = 0x06054b50;
    private static final int DIRECTORY_END_LENGTH = 22;

    private SheetFile() {}

    /** @return all sheets, in their order */
    static List<SheetGrid> grids(byte[] bytes) {
        if (bytes.length > (LARGEST_MIB << 20)) {
            throw new TooLarge("consultation.sheet-large", LARGEST_MIB);
        }
        try {
            measure(bytes);
        } catch (IOException | IllegalArgumentException e) {
            throw unreadable();
        }
        try (var files = OPCPackage.open(new ByteArrayInputStream(bytes))) {
            refuseMacros(files);
            return grids(files);
        } catch (IOException
                | OpenXML4JException
                | OpenXML4JRuntimeException
                | POIXMLException
                | SAXException
                | ParserConfigurationException
                | IllegalArgumentException
                | IllegalStateException
                | NullPointerException
                | IndexOutOfBoundsException e) {
            throw unreadable();
        }
    }

    private static Invalid unreadable() {
        return new Invalid("/file", "consultation.sheet-unreadable");
    }

    /** A few letters can be packed so that they fill the memory, and not every such file is packed so tightly that it shows. */
    private static void measure(byte[] packed) throws IOException {
        var some = new byte[1 << 16];
        var bytes = 0L;
        var entries = 0;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(packed))) {
            while (zip.getNextEntry() != null) {
                entries++;
                refuseAbove(bytes, entries);
                for (var read = zip.read(some); read >= 0; read = zip.read(some)) {
                    bytes += read;
                    refuseAbove(bytes, entries);
                }
            }
        }
        if (entries == 0 || !endsWithDirectory(packed)) {
            throw new IOException("not packed, or cut off");
        }
    }

    private static void refuseAbove(long bytes, int entries) {
        if (bytes > MOST_BYTES || entries > MOST_ENTRIES) {
            throw SheetGrid.tooLarge();
        }
    }

    /** What was cut off between two parts reads well up to there. */
    private static boolean endsWithDirectory(byte[] packed) {
        var bytes = ByteBuffer.wrap(packed).order(ByteOrder.LITTLE_ENDIAN);
        for (var at = packed.length - DIRECTORY_END_LENGTH; at >= 0; at--) {
            if (bytes.getInt(at) == DIRECTORY_END) {
                return true;
            }
        }
        return false;
    }

    private static void refuseMacros(OPCPackage files) {
        if (!files.getPartsByContentType(XSSFRelation.MACROS_WORKBOOK.getContentType())
                        .isEmpty()
                || !files.getPartsByContentType(XSSFRelation.VBA_MACROS.getContentType())
                        .isEmpty()) {
            throw new Invalid("/file", "consultation.sheet-macros");
        }
    }

    private static List<SheetGrid> grids(OPCPackage files)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        var reader = new XSSFReader(files);
        var strings = new ReadOnlySharedStringsTable(files, false);
        var dates = new SheetDates();
        try (var styles = reader.getStylesData()) {
            parse(styles, dates);
        }
        var grids = new ArrayList<SheetGrid>();
        for (var sheets = reader.getSheetsData(); sheets.hasNext(); ) {
            try (var sheet = sheets.next()) {
                var grid = new SheetGridReader(strings, dates);
                parse(sheet, grid);
                grids.add(grid.grid());
            }
        }
        return grids;
    }

    private static void parse(InputStream xml, DefaultHandler handler)
            throws IOException, SAXException, ParserConfigurationException {
        var reader = XMLHelper.newXMLReader();
        reader.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        reader.setContentHandler(handler);
        reader.setErrorHandler(handler);
        reader.parse(new InputSource(xml));
    }
}
