package org.jointly.ui.access.reference;

import static org.jointly.ui.access.reference.Texts.escaped;
import static org.jointly.ui.access.reference.Texts.prose;

import java.util.Locale;
import java.util.stream.Collectors;
import org.jointly.ui.access.reference.ApiDocument.Node;

/** Operations of the contract as HTML, each to be unfolded. */
final class OperationText {
    /** The generator of the document leaves out what an annotation of ours says of it. */
    private static final String A_KEY = "string, at most 100 letters";

    private final SchemaText schemas;
    private final ApiSentences sentences;
    private final String base;

    OperationText(SchemaText schemas, ApiSentences sentences, String base) {
        this.schemas = schemas;
        this.sentences = sentences;
        this.base = base;
    }

    String of(ApiOperation operation) {
        var said = sentences.of(operation);
        return "<details class=\"operation\" id=\"" + escaped(operation.id()) + "\"><summary><span class=\"method "
                + operation.method().toLowerCase(Locale.ROOT) + "\">" + operation.method() + "</span> <code>"
                + escaped(operation.path()) + "</code></summary>"
                + (said.isEmpty() ? "" : "<p>" + prose(said) + "</p>")
                + parameters(operation)
                + body(operation)
                + answers(operation)
                + "<h3>Example</h3><pre tabindex=\"0\"><code>" + escaped(curl(operation)) + "</code></pre></details>";
    }

    private static String parameters(ApiOperation operation) {
        var rows = operation.node().at("parameters").items().stream()
                .map(parameter -> "<tr><th scope=\"row\"><code>"
                        + escaped(parameter.at("name").text()) + "</code></th><td>"
                        + escaped(parameter.at("in").text())
                        + (parameter.at("required").isTrue() ? ", required" : "") + "</td><td>"
                        + (isKey(parameter) ? A_KEY : SchemaText.type(parameter.at("schema"))) + "</td></tr>")
                .collect(Collectors.joining());
        return rows.isEmpty()
                ? ""
                : "<h3>Parameters</h3><div class=\"table\" tabindex=\"0\"><table><thead><tr><th scope=\"col\">name</th>"
                        + "<th scope=\"col\">where</th><th scope=\"col\">type</th></tr></thead><tbody>" + rows
                        + "</tbody></table></div>";
    }

    private static String body(ApiOperation operation) {
        return operation.body().fields().entrySet().stream()
                .map(content ->
                        "<h3>Body</h3><p>" + SchemaText.type(content.getValue().at("schema")) + " as <code>"
                                + escaped(content.getKey()) + "</code></p>")
                .collect(Collectors.joining());
    }

    private static String answers(ApiOperation operation) {
        return operation.node().at("responses").fields().entrySet().stream()
                .map(answer ->
                        "<li><strong>" + escaped(answer.getKey()) + "</strong>" + content(answer.getValue()) + "</li>")
                .collect(Collectors.joining(
                        "", "<h3>Answers</h3><ul>", "<li>otherwise a <a href=\"#problems\">problem</a></li></ul>"));
    }

    private static String content(Node answer) {
        return answer.at("content").fields().entrySet().stream()
                .map(content -> ": " + SchemaText.type(content.getValue().at("schema")) + " as <code>"
                        + escaped(content.getKey()) + "</code>")
                .collect(Collectors.joining());
    }

    /** With what must be there. */
    String curl(ApiOperation operation) {
        var command = new StringBuilder("curl");
        if (operation.writes()) {
            command.append(" -X ").append(operation.method());
        }
        command.append(" -H \"Authorization: Bearer $TOKEN\"");
        if (takesKey(operation)) {
            command.append(" \\\n  -H \"Idempotency-Key: $(uuidgen)\"");
        }
        for (var content : operation.body().fields().entrySet()) {
            command.append(" \\\n  -H \"Content-Type: ")
                    .append(content.getKey())
                    .append('"');
            command.append(
                    content.getKey().contains("json")
                            ? " \\\n  -d '" + schemas.example(content.getValue().at("schema")) + "'"
                            : " \\\n  --data-binary @FILE");
            break;
        }
        return command.append(" \\\n  ").append(base).append(filled(operation)).toString();
    }

    private static boolean takesKey(ApiOperation operation) {
        return operation.node().at("parameters").items().stream().anyMatch(OperationText::isKey);
    }

    private static boolean isKey(Node parameter) {
        return parameter.at("name").text().equals("Idempotency-Key");
    }

    /** Placeholders of a shell for what stands in the path. */
    private static String filled(ApiOperation operation) {
        return operation.path().replaceAll("\\{(\\w+)}", "\\$$1");
    }
}
