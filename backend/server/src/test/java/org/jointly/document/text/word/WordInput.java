package org.jointly.document.text.word;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A small Word file, written part by part as Word writes it, in the transitional or the strict variant of the standard. */
final class WordInput {
    static final byte[] DOT = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String NAMES = """
             xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
             xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"
             xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
             xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
             xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"
             xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"
             xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"
             xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"
             xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
             xmlns:wpg="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"
             xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"
            """;
    private static final String LISTS = """
            <w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
              <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%2)"/></w:lvl></w:abstractNum>
            <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="\u2022"/></w:lvl></w:abstractNum>
            <w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
              <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2"/></w:lvl></w:abstractNum>
            <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
            <w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
            <w:num w:numId="4"><w:abstractNumId w:val="2"/></w:num>
            """;

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final StringBuilder relations = new StringBuilder();
    private String body = "";
    private String styles = "";
    private String section = "";

    static WordInput of(String body) {
        var input = new WordInput();
        input.body = body;
        return input;
    }

    static String paragraph(String words) {
        return "<w:p><w:r><w:t>" + words + "</w:t></w:r></w:p>";
    }

    static String styled(String style, String words) {
        return "<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr><w:r><w:t>" + words + "</w:t></w:r></w:p>";
    }

    static String item(int list, int level, String words) {
        return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"%d\"/><w:numId w:val=\"%d\"/></w:numPr></w:pPr><w:r><w:t>%s</w:t></w:r></w:p>"
                .formatted(level, list, words);
    }

    static String control(String content) {
        return "<w:sdt><w:sdtPr><w:id w:val=\"7\"/></w:sdtPr><w:sdtContent>" + content + "</w:sdtContent></w:sdt>";
    }

    static String cell(String content) {
        return "<w:tc><w:tcPr><w:tcW w:w=\"1000\" w:type=\"dxa\"/></w:tcPr>" + content + "</w:tc>";
    }

    static String cell(String properties, String content) {
        return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + content + "</w:tc>";
    }

    static String row(String... cells) {
        return "<w:tr>" + String.join("", cells) + "</w:tr>";
    }

    static String table(String... rows) {
        return "<w:tbl><w:tblPr/><w:tblGrid/>" + String.join("", rows) + "</w:tbl>";
    }

    /** As Word writes one: for itself, and once more for those who do not know how to draw it. */
    static String box(String content) {
        return """
                <w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><wp:docPr id="3" name="tb"/><a:graphic>
                <a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:txbx><w:txbxContent>%1$s
                </w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict>
                <v:shape><v:textbox><w:txbxContent>%1$s</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>
                """.formatted(content);
    }

    static String picture(String relation, String description) {
        return """
                <w:drawing><wp:inline><wp:docPr id="1" name="p" descr="%s"/><a:graphic><a:graphicData uri="x"><pic:pic><pic:nvPicPr>
                <pic:cNvPr id="0" name="p"/></pic:nvPicPr><pic:blipFill><a:blip r:embed="%s"/></pic:blipFill></pic:pic></a:graphicData>
                </a:graphic></wp:inline></w:drawing>
                """.formatted(description, relation);
    }

    WordInput styles(String more) {
        styles = more;
        return this;
    }

    WordInput with(String relation, String kind, String name, String content) {
        return with(relation, kind, name, content.replaceFirst(">", NAMES + ">").getBytes(UTF_8));
    }

    WordInput with(String relation, String kind, String name, byte[] content) {
        parts.put("word/" + name, content);
        relations.append(
                "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>".formatted(relation, RELATIONS, kind, name));
        return this;
    }

    WordInput link(String relation, String address) {
        relations.append("<Relationship Id=\"%s\" Type=\"%s/hyperlink\" Target=\"%s\" TargetMode=\"External\"/>"
                .formatted(relation, RELATIONS, address));
        return this;
    }

    WordInput dot() {
        return with("dot", "image", "media/dot.png", DOT);
    }

    WordInput section(String references) {
        section = references;
        return this;
    }

    byte[] bytes() {
        with("styles", "styles", "styles.xml", "<w:styles>" + styles + "</w:styles>");
        with("lists", "numbering", "numbering.xml", "<w:numbering>" + LISTS + "</w:numbering>");
        var all = new LinkedHashMap<String, byte[]>();
        all.put("[Content_Types].xml", """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                <Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>
                <Default Extension="emf" ContentType="image/x-emf"/>
                <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
                </Types>""".getBytes(UTF_8));
        all.put(
                "_rels/.rels",
                related("<Relationship Id=\"m\" Type=\"" + RELATIONS
                        + "/officeDocument\" Target=\"word/document.xml\"/>"));
        all.put("word/_rels/document.xml.rels", related(relations.toString()));
        all.put(
                "word/document.xml",
                ("<w:document" + NAMES + "><w:body>" + body + "<w:sectPr>" + section
                                + "</w:sectPr></w:body></w:document>")
                        .getBytes(UTF_8));
        all.putAll(parts);
        return zipped(all);
    }

    private static byte[] related(String relations) {
        return ("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + relations
                        + "</Relationships>")
                .getBytes(UTF_8);
    }

    /** The same file in the names of the strict variant. */
    static byte[] strict(byte[] transitional) {
        var all = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(transitional))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var bytes = zip.readAllBytes();
                var isXml = entry.getName().matches(".*\\.(xml|rels)");
                all.put(
                        entry.getName(),
                        isXml ? strict(new String(bytes, UTF_8)).getBytes(UTF_8) : bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zipped(all);
    }

    private static String strict(String xml) {
        return xml.replaceAll(
                        "http://schemas.openxmlformats.org/(wordprocessingml|drawingml)/2006/(\\w+)",
                        "http://purl.oclc.org/ooxml/$1/$2")
                .replaceAll(
                        "http://schemas.openxmlformats.org/officeDocument/2006/(\\w+)",
                        "http://purl.oclc.org/ooxml/officeDocument/$1");
    }

    private static byte[] zipped(Map<String, byte[]> files) {
        var packed = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(packed)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
