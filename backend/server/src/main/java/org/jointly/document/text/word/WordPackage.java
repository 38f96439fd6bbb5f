package org.jointly.document.text.word;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipCollection;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.util.XMLHelper;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** The parts of a Word file and how they lead to each other, in both variants of the standard. */
final class WordPackage implements Closeable {
    private static final int DEEPEST = 500;

    private final OPCPackage files;

    /** A part that holds XML. */
    record Part(PackagePart file, Element root) {}

    private WordPackage(OPCPackage files) {
        this.files = files;
    }

    static WordPackage open(byte[] bytes) throws IOException {
        try {
            return new WordPackage(OPCPackage.open(new ByteArrayInputStream(bytes)));
        } catch (InvalidFormatException | OpenXML4JRuntimeException e) {
            throw new IOException(e);
        }
    }

    /** The text itself. */
    Part main() throws IOException {
        for (var relation : files.getRelationships()) {
            if (isOf(relation, "officeDocument")) {
                var main = xml(files.getPart(relation));
                if (main.filter(part -> Xml.is(part.root(), "w:document")).isPresent()) {
                    return main.get();
                }
            }
        }
        throw new IOException("no document");
    }

    /** The first part to which this one has a relation of that kind. */
    Optional<Part> related(Part from, String kind) {
        try {
            for (var relation : relations(from)) {
                if (isOf(relation, kind) && relation.getTargetMode() == TargetMode.INTERNAL) {
                    return xml(from.file().getRelatedPart(relation));
                }
            }
            return Optional.empty();
        } catch (InvalidFormatException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The part that a relation of this one names. */
    Optional<PackagePart> target(Part from, String relation) {
        return relation(from, relation)
                .filter(found -> found.getTargetMode() == TargetMode.INTERNAL)
                .flatMap(found -> {
                    try {
                        return Optional.ofNullable(from.file().getRelatedPart(found));
                    } catch (InvalidFormatException | IllegalArgumentException e) {
                        return Optional.empty();
                    }
                });
    }

    /** The same of a part that holds XML. */
    Optional<Part> xml(Part from, String relation) {
        return target(from, relation).flatMap(WordPackage::xml);
    }

    /** Where a relation leads that leaves the file. */
    Optional<String> address(Part from, String relation) {
        return relation(from, relation)
                .filter(found -> found.getTargetMode() == TargetMode.EXTERNAL)
                .map(found -> found.getTargetURI().toString());
    }

    private static Optional<PackageRelationship> relation(Part from, String id) {
        return id.isEmpty() ? Optional.empty() : Optional.ofNullable(from.file().getRelationship(id));
    }

    private static PackageRelationshipCollection relations(Part from) throws InvalidFormatException {
        return from.file().getRelationships();
    }

    /** Both variants of the standard end the names of relations alike. */
    private static boolean isOf(PackageRelationship relation, String kind) {
        return relation.getRelationshipType().endsWith("/" + kind);
    }

    private static Optional<Part> xml(PackagePart file) {
        try (var stream = file.getInputStream()) {
            var root = XMLHelper.newDocumentBuilder().parse(stream).getDocumentElement();
            return isModest(root) ? Optional.of(new Part(file, root)) : Optional.empty();
        } catch (IOException | SAXException e) {
            return Optional.empty();
        }
    }

    /** Whether nothing stands in so much else that reading it would take more than a thread has. */
    private static boolean isModest(Element root) {
        var depth = 0;
        Node node = root;
        while (depth <= DEEPEST) {
            if (node.getFirstChild() != null) {
                node = node.getFirstChild();
                depth++;
                continue;
            }
            while (node != root && node.getNextSibling() == null) {
                node = node.getParentNode();
                depth--;
            }
            if (node == root) {
                return true;
            }
            node = node.getNextSibling();
        }
        return false;
    }

    @Override
    public void close() {
        files.revert();
    }
}
