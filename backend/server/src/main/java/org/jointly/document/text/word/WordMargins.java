package org.jointly.document.text.word;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jointly.api.document.LeftOut;
import org.w3c.dom.Element;

/** What stands around the text of a Word file and not in it: headers, footers and comments, of which the words are told. */
final class WordMargins {
    private final Source source;

    WordMargins(Source source) {
        this.source = source;
    }

    void tell() {
        Xml.each(source.part().root(), part -> {
            switch (Xml.name(part)) {
                case "w:headerReference" -> tell(LeftOut.HEADERS, Xml.attribute(part, "r:id"));
                case "w:footerReference" -> tell(LeftOut.FOOTERS, Xml.attribute(part, "r:id"));
                default -> {}
            }
        });
        source.files()
                .related(source.part(), "comments")
                .ifPresent(part -> Xml.children(part.root()).stream()
                        .filter(comment -> Xml.is(comment, "w:comment"))
                        .forEach(this::comment));
    }

    private void tell(LeftOut kind, String relation) {
        source.files().xml(source.part(), relation).ifPresent(part -> {
            var words = Xml.words(part.root());
            var drawn = new ArrayList<Aside>();
            if (words.isEmpty()) {
                Xml.each(part.root(), each -> {
                    if (Xml.name(each).matches("w:drawing|w:pict")) {
                        new WordDrawing(source.of(part), drawn).read(each);
                    }
                });
            }
            if (!words.isEmpty() || !drawn.isEmpty()) {
                source.leave(kind, words.isEmpty() ? descriptions(drawn) : words);
            }
        });
    }

    private static String descriptions(List<Aside> drawn) {
        return String.join(
                ", ",
                drawn.stream()
                        .flatMap(aside -> aside instanceof Aside.Picture(var image)
                                ? Stream.of(String.valueOf(image.attributes().get("alt")))
                                : Stream.empty())
                        .toList());
    }

    private void comment(Element comment) {
        source.leave(LeftOut.COMMENTS, Xml.attribute(comment, "w:author") + ": " + Xml.words(comment));
    }
}
