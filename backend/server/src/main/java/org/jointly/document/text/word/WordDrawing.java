package org.jointly.document.text.word;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jointly.api.document.LeftOut;
import org.jointly.document.yjs.view.XmlElement;
import org.w3c.dom.Element;

/** What is drawn in a Word file, in its newer or its older language: pictures, text boxes, charts, diagrams, other files. */
final class WordDrawing {
    private final Source source;
    private final List<Aside> asides;

    WordDrawing(Source source, List<Aside> asides) {
        this.source = source;
        this.asides = asides;
    }

    void read(Element drawing) {
        read(drawing, "");
    }

    /** @param description what is said of the shape that holds it */
    private void read(Element part, String description) {
        var said = description(part, description);
        switch (Xml.name(part)) {
            case "w:txbxContent" -> asides.add(new Aside.Box(part));
            case "a:blip" -> picture(Xml.attribute(part, "r:embed"), said);
            case "v:imagedata" -> picture(first(part, "r:id", "r:pict", "o:relid"), said);
            case "c:chart" -> chart(part, said);
            case "dgm:relIds" -> other(Xml.attribute(part, "r:dm"), said);
            case "v:textpath" -> drawn(Xml.attribute(part, "string"));
            case "a:t" -> source.leave(LeftOut.OTHER, Xml.letters(part));
            case "o:OLEObject" -> source.leave(LeftOut.OTHER, Xml.attribute(part, "ProgID"));
            default -> {
                if (Xml.attribute(part, "o:hr").matches("t|true|1")) {
                    asides.add(new Aside.Rule());
                }
                Xml.content(part).forEach(child -> read(child, said));
            }
        }
    }

    /** Of a drawing, a picture or a shape, by the nearest that has one. */
    private static String description(Element part, String around) {
        var own = Xml.attribute(part, "alt");
        for (var child : Xml.children(part)) {
            switch (Xml.name(child)) {
                case "wp:docPr", "pic:nvPicPr", "wps:cNvPr", "wpg:cNvPr" -> own = own.isEmpty() ? said(child) : own;
                default -> {}
            }
        }
        return own.isEmpty() ? around : own;
    }

    private static String said(Element properties) {
        var said = first(properties, "descr", "title");
        return said.isEmpty() && Xml.is(properties, "pic:nvPicPr")
                ? Xml.child(properties, "pic:cNvPr")
                        .map(inner -> first(inner, "descr", "title"))
                        .orElse("")
                : said;
    }

    private static String first(Element element, String... names) {
        return Stream.of(names)
                .map(name -> Xml.attribute(element, name))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
    }

    private void picture(String relation, String description) {
        var file = source.files().target(source.part(), relation);
        var url = file.flatMap(source.found().pictures()::url);
        if (url.isPresent()) {
            asides.add(new Aside.Picture(
                    new XmlElement("image", Map.of("src", url.get(), "alt", description), List.of())));
        } else {
            var name = file.map(found -> found.getPartName().getName().replaceAll(".*/", ""))
                    .or(() -> source.files().address(source.part(), relation))
                    .orElse("");
            source.leave(LeftOut.PICTURES, description.isEmpty() ? name : description);
        }
    }

    private void chart(Element chart, String description) {
        other(Xml.attribute(chart, "r:id"), description);
    }

    /** What stands in a part of its own and is drawn by Word: its words are told. */
    private void other(String relation, String description) {
        var words = source.files()
                .xml(source.part(), relation)
                .map(part -> words(part.root()))
                .orElse("");
        source.leave(
                LeftOut.OTHER,
                Stream.of(description, words).filter(each -> !each.isEmpty()).collect(Collectors.joining(": ")));
    }

    private static String words(Element root) {
        var words = new StringBuilder();
        Xml.each(root, part -> {
            if (Xml.is(part, "a:t") || Xml.is(part, "c:v")) {
                words.append(Xml.letters(part)).append(' ');
            }
        });
        return words.toString().strip();
    }

    private void drawn(String words) {
        if (!words.isBlank()) {
            asides.add(new Aside.Drawn(words));
        }
    }
}
