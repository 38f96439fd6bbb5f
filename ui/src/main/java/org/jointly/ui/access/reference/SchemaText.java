package org.jointly.ui.access.reference;

import static org.jointly.ui.access.reference.Texts.escaped;
import static org.jointly.ui.access.reference.Texts.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jointly.ui.access.reference.ApiDocument.Node;

/** Types of the contract as HTML. */
final class SchemaText {
    private static final String REFERENCE = "#/components/schemas/";
    private static final int DEEPEST = 4;

    private final Map<String, Node> schemas;

    SchemaText(Map<String, Node> schemas) {
        this.schemas = schemas;
    }

    /** All of them, each under an anchor. */
    String all() {
        return schemas.entrySet().stream()
                .map(schema -> "<section class=\"type\" id=\"type-" + escaped(schema.getKey()) + "\"><h3><code>"
                        + escaped(schema.getKey()) + "</code></h3>" + whole(schema.getValue()) + "</section>")
                .collect(Collectors.joining("\n"));
    }

    private static String whole(Node schema) {
        var said = paragraph(schema.at("description").text());
        if (!schema.at("enum").items().isEmpty()) {
            return said + "<p>One of " + values(schema) + ".</p>";
        }
        var required = schema.at("required").items().stream().map(Node::text).toList();
        var rows = schema.at("properties").fields().entrySet().stream()
                .map(property -> "<tr><th scope=\"row\"><code>" + escaped(property.getKey()) + "</code></th><td>"
                        + type(property.getValue()) + (required.contains(property.getKey()) ? ", required" : "")
                        + "</td><td>"
                        + prose(property.getValue().at("description").text()) + "</td></tr>")
                .collect(Collectors.joining());
        return rows.isEmpty()
                ? said
                : said + "<div class=\"table\" tabindex=\"0\"><table><thead><tr><th scope=\"col\">field</th>"
                        + "<th scope=\"col\">type</th><th scope=\"col\">meaning</th></tr></thead><tbody>" + rows
                        + "</tbody></table></div>";
    }

    /** In a few words, with a link where it has a name. */
    static String type(Node schema) {
        var reference = schema.at("$ref").text();
        if (!reference.isEmpty()) {
            var name = escaped(reference.substring(REFERENCE.length()));
            return "<a href=\"#type-" + name + "\"><code>" + name + "</code></a>";
        }
        for (var one : schema.at("allOf").items()) {
            return type(one);
        }
        if (schema.at("type").text().equals("array")) {
            return "list of " + type(schema.at("items"));
        }
        if (schema.at("additionalProperties").isThere()) {
            return "map to " + type(schema.at("additionalProperties"));
        }
        return plain(schema);
    }

    private static String plain(Node schema) {
        var words = new ArrayList<String>();
        words.add(schema.at("type").text().isEmpty() ? "any" : schema.at("type").text());
        if (schema.at("format").isThere()) {
            words.add(schema.at("format").text());
        }
        if (schema.at("maxLength").isThere()) {
            words.add("at most " + schema.at("maxLength").text() + " letters");
        }
        if (schema.at("minimum").isThere()) {
            words.add("from " + schema.at("minimum").text());
        }
        if (schema.at("maximum").isThere()) {
            words.add("to " + schema.at("maximum").text());
        }
        if (!schema.at("enum").items().isEmpty()) {
            return escaped(String.join(", ", words)) + ": " + values(schema);
        }
        return escaped(String.join(", ", words));
    }

    private static String values(Node schema) {
        return schema.at("enum").items().stream()
                .map(value -> "<code>" + escaped(value.text()) + "</code>")
                .collect(Collectors.joining(", "));
    }

    private static String paragraph(String text) {
        return text.isEmpty() ? "" : "<p>" + prose(text) + "</p>";
    }

    /** JSON that such a body may look like. */
    String example(Node schema) {
        return example(schema, DEEPEST);
    }

    private String example(Node schema, int depth) {
        var reference = schema.at("$ref").text();
        if (!reference.isEmpty()) {
            return example(schemas.getOrDefault(reference.substring(REFERENCE.length()), new Node(null)), depth);
        }
        for (var one : schema.at("allOf").items()) {
            return example(one, depth);
        }
        List<Node> values = schema.at("enum").items();
        if (!values.isEmpty()) {
            return "\"" + values.getFirst().text() + "\"";
        }
        return switch (schema.at("type").text()) {
            case "array" -> depth == 0 ? "[]" : "[" + example(schema.at("items"), depth - 1) + "]";
            case "integer", "number" ->
                schema.at("minimum").isThere() ? schema.at("minimum").text() : "1";
            case "boolean" -> "true";
            case "string" -> "\"" + text(schema.at("format").text()) + "\"";
            default -> depth == 0 ? "{}" : object(schema, depth - 1);
        };
    }

    private static String text(String format) {
        return switch (format) {
            case "uuid" -> "3f0e7d3c-1a52-4a55-9c3f-1b1d7a5f0e11";
            case "date" -> "2027-01-31";
            case "date-time" -> "2027-01-31T12:00:00Z";
            default -> "…";
        };
    }

    /** With what is required, or with all where nothing is. */
    private String object(Node schema, int depth) {
        var required = schema.at("required").items().stream().map(Node::text).toList();
        return schema.at("properties").fields().entrySet().stream()
                .filter(property -> required.isEmpty() || required.contains(property.getKey()))
                .map(property -> "\"" + property.getKey() + "\": " + example(property.getValue(), depth))
                .collect(Collectors.joining(", ", "{", "}"));
    }
}
