package org.jointly.document.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFPictureData;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jointly.api.document.LeftOut;
import org.jointly.document.yjs.XmlElement;
import org.jointly.document.yjs.XmlNode;
import org.jspecify.annotations.Nullable;

/** Reads a Word file as the editor's nodes. */
public final class WordFile {
    private static final int LARGEST_PICTURE = 1 << 20;
    private static final int MOST_BLOCKS = 20_000;
    private static final int DEEPEST_HEADING = 4;
    private static final String NO_WORD_FILE = "is not a Word file (.docx) that can be read";

    private final XWPFDocument file;
    private final Set<LeftOut> leftOut = EnumSet.noneOf(LeftOut.class);

    /** The blocks of a file, and the kinds of things that were left behind. */
    public record Read(List<XmlElement> blocks, List<LeftOut> leftOut) {}

    private WordFile(XWPFDocument file) {
        this.file = file;
    }

    public static Read read(byte[] bytes) throws Unreadable {
        try {
            Unpacked.check(bytes);
        } catch (Unpacked.TooMuch e) {
            throw Unreadable.tooLong("it has more in it than a text of 2,000 pages", e);
        } catch (IOException e) {
            throw new Unreadable(NO_WORD_FILE, e);
        }
        try (var file = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            var reading = new WordFile(file);
            var blocks = reading.blocks(file.getBodyElements());
            if (blocks.size() > MOST_BLOCKS) {
                throw Unreadable.tooLong("it has more than 20,000 paragraphs", new IOException());
            }
            if (file.getDocComments() != null
                    && !file.getDocComments().getComments().isEmpty()) {
                reading.leftOut.add(LeftOut.COMMENTS);
            }
            return new Read(blocks, List.copyOf(reading.leftOut));
        } catch (IOException
                | POIXMLException
                | OpenXML4JRuntimeException
                | IllegalArgumentException
                | IllegalStateException
                | NullPointerException
                | IndexOutOfBoundsException e) {
            throw new Unreadable(NO_WORD_FILE, e);
        }
    }

    private List<XmlElement> blocks(List<IBodyElement> elements) {
        var blocks = new ArrayList<XmlElement>();
        var lists = new ListsInMaking(blocks);
        for (var element : elements) {
            switch (element) {
                case XWPFParagraph paragraph -> paragraph(paragraph, blocks, lists);
                case XWPFTable table -> {
                    lists.end();
                    blocks.add(table(table));
                }
                default -> leftOut.add(LeftOut.OTHER);
            }
        }
        lists.end();
        return blocks;
    }

    private void paragraph(XWPFParagraph paragraph, List<XmlElement> blocks, ListsInMaking lists) {
        var content = new WordLine(file, leftOut).read(paragraph);
        var level = heading(paragraph);
        if (level > 0) {
            lists.end();
            blocks.add(new XmlElement("heading", Map.of("level", (long) level), content));
        } else if (isListed(paragraph)) {
            lists.item(
                    paragraph.getNumIlvl() == null ? 0 : paragraph.getNumIlvl().intValue(),
                    !"bullet".equals(paragraph.getNumFmt()),
                    plainParagraph(content));
        } else if (!content.isEmpty()) {
            lists.end();
            blocks.add(
                    "Quote".equals(paragraph.getStyle())
                            ? new XmlElement("blockquote", Map.of(), List.of(plainParagraph(content)))
                            : plainParagraph(content));
        }
        pictures(paragraph, blocks, lists);
    }

    private static boolean isListed(XWPFParagraph paragraph) {
        return paragraph.getNumID() != null && paragraph.getNumID().compareTo(BigInteger.ZERO) > 0;
    }

    private int heading(XWPFParagraph paragraph) {
        var style = paragraph.getStyleID() == null
                ? null
                : file.getStyles() == null ? null : file.getStyles().getStyle(paragraph.getStyleID());
        var name = style == null || style.getName() == null ? String.valueOf(paragraph.getStyleID()) : style.getName();
        var plain = name.toLowerCase(Locale.ROOT).replace(" ", "");
        if (plain.equals("title")) {
            return 1;
        }
        return plain.matches("heading[1-9]") ? Math.min(plain.charAt(plain.length() - 1) - '0', DEEPEST_HEADING) : 0;
    }

    private void pictures(XWPFParagraph paragraph, List<XmlElement> blocks, ListsInMaking lists) {
        for (var run : paragraph.getRuns()) {
            for (var picture : run.getEmbeddedPictures()) {
                var data = picture.getPictureData();
                var source = data == null ? null : source(data);
                if (source == null) {
                    leftOut.add(LeftOut.PICTURES);
                } else {
                    lists.end();
                    blocks.add(new XmlElement(
                            "image",
                            Map.of("src", source, "alt", String.valueOf(picture.getDescription())),
                            List.of()));
                }
            }
        }
    }

    private static @Nullable String source(XWPFPictureData data) {
        var kind = switch (String.valueOf(data.suggestFileExtension()).toLowerCase(Locale.ROOT)) {
            case "png" -> "png";
            case "jpg", "jpeg" -> "jpeg";
            case "gif" -> "gif";
            case "webp" -> "webp";
            default -> "";
        };
        var url = "data:image/" + kind + ";base64," + Base64.getEncoder().encodeToString(data.getData());
        return kind.isEmpty() || url.length() > LARGEST_PICTURE || !Pictures.isModest(data.getData()) ? null : url;
    }

    private XmlElement table(XWPFTable table) {
        var rows = new ArrayList<XmlNode>();
        for (var row : table.getRows()) {
            rows.add(new XmlElement("tableRow", Map.of(), cells(row)));
        }
        return new XmlElement("table", Map.of(), rows);
    }

    private List<XmlNode> cells(XWPFTableRow row) {
        var name = row.isRepeatHeader() ? "tableHeader" : "tableCell";
        var cells = new ArrayList<XmlNode>();
        for (XWPFTableCell cell : row.getTableCells()) {
            List<XmlNode> content = new ArrayList<>(blocks(cell.getBodyElements()));
            if (cell.getCTTc().getTcPr() != null && cell.getCTTc().getTcPr().isSetGridSpan()) {
                leftOut.add(LeftOut.MERGED_CELLS);
            }
            cells.add(new XmlElement(name, Map.of(), content.isEmpty() ? List.of(plainParagraph(List.of())) : content));
        }
        return cells;
    }

    private static XmlElement plainParagraph(List<XmlNode> content) {
        return new XmlElement("paragraph", Map.of(), content);
    }
}
