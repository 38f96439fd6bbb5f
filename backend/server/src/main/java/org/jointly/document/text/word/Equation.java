package org.jointly.document.text.word;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.w3c.dom.Element;

/** An equation as one reads it aloud from a line: x^2, (a + b)/2, √(n). */
final class Equation {
    /** What says how parts look and has no words. */
    private static final Set<String> LOOKS = Set.of(
            "m:rPr",
            "m:fPr",
            "m:sSupPr",
            "m:sSubPr",
            "m:sSubSupPr",
            "m:sPrePr",
            "m:naryPr",
            "m:radPr",
            "m:dPr",
            "m:funcPr",
            "m:limLowPr",
            "m:limUppPr",
            "m:mPr",
            "m:eqArrPr",
            "m:accPr",
            "m:barPr",
            "m:boxPr",
            "m:borderBoxPr",
            "m:groupChrPr",
            "m:phantPr",
            "m:ctrlPr",
            "m:oMathParaPr",
            "m:argPr",
            "w:rPr");

    private Equation() {}

    static String of(Element math) {
        return switch (Xml.name(math)) {
            case "m:t", "w:t", "w:delText" -> Xml.letters(math);
            case "m:f" -> fraction(math);
            case "m:sSup" -> part(math, "m:e") + raised(math, "m:sup", "^");
            case "m:sSub" -> part(math, "m:e") + raised(math, "m:sub", "_");
            case "m:sSubSup" -> part(math, "m:e") + raised(math, "m:sub", "_") + raised(math, "m:sup", "^");
            case "m:sPre" -> raised(math, "m:sub", "_") + raised(math, "m:sup", "^") + part(math, "m:e");
            case "m:nary" ->
                sign(math, "m:naryPr", "m:chr", "\u222b")
                        + raised(math, "m:sub", "_")
                        + raised(math, "m:sup", "^")
                        + " "
                        + part(math, "m:e");
            case "m:rad" -> root(math);
            case "m:d" -> fenced(math);
            case "m:func" -> part(math, "m:fName") + " " + part(math, "m:e");
            case "m:limLow" -> part(math, "m:e") + raised(math, "m:lim", "_");
            case "m:limUpp" -> part(math, "m:e") + raised(math, "m:lim", "^");
            case "m:m" -> "[" + joined(math, "m:mr", "; ") + "]";
            case "m:mr" -> joined(math, "m:e", ", ");
            case "m:eqArr" -> joined(math, "m:e", "; ");
            case "m:acc" -> part(math, "m:e") + sign(math, "m:accPr", "m:chr", "\u0302");
            default -> inner(math);
        };
    }

    private static String inner(Element math) {
        return Xml.content(math).stream()
                .filter(child -> !LOOKS.contains(Xml.name(child)))
                .map(Equation::of)
                .collect(Collectors.joining());
    }

    private static String part(Element math, String name) {
        return Xml.child(math, name).map(Equation::inner).orElse("");
    }

    private static String joined(Element math, String name, String between) {
        return Xml.content(math).stream()
                .filter(child -> Xml.is(child, name))
                .map(child -> name.equals("m:mr") ? of(child) : inner(child))
                .collect(Collectors.joining(between));
    }

    private static String raised(Element math, String name, String sign) {
        var words = part(math, name);
        return words.isEmpty() ? "" : sign + grouped(words);
    }

    /** In brackets, unless it is one letter or number. */
    private static String grouped(String words) {
        return words.matches("[\\p{L}\\p{M}]|[\\p{N}.,]+|\\(.*\\)") ? words : "(" + words + ")";
    }

    private static String fraction(Element math) {
        var bar = property(math, "m:fPr", "m:type").orElse("bar");
        var between = bar.equals("noBar") ? " over " : "/";
        return grouped(part(math, "m:num")) + between + grouped(part(math, "m:den"));
    }

    private static String root(Element math) {
        var degree = part(math, "m:deg");
        return (degree.isEmpty() ? "" : degree) + "\u221a(" + part(math, "m:e") + ")";
    }

    private static String fenced(Element math) {
        return sign(math, "m:dPr", "m:begChr", "(")
                + joined(math, "m:e", sign(math, "m:dPr", "m:sepChr", "|"))
                + sign(math, "m:dPr", "m:endChr", ")");
    }

    private static String sign(Element math, String about, String name, String otherwise) {
        return property(math, about, name).orElse(otherwise);
    }

    private static Optional<String> property(Element math, String about, String name) {
        return Xml.child(math, about)
                .flatMap(found -> Xml.child(found, name))
                .map(found -> Xml.attribute(found, "m:val"));
    }
}
