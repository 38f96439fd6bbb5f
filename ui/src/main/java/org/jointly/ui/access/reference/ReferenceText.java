package org.jointly.ui.access.reference;

import static org.jointly.ui.access.reference.Texts.escaped;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jointly.api.access.machine.MachineScope;
import org.jointly.ui.component.MessageFiles;

/** The whole page, as HTML that needs no script: how to begin, webhooks, all operations by feature, all types. */
record ReferenceText(ApiDocument document, ApiSentences sentences, String base) {
    static final String EXAMPLE = "/reference/verify-webhook.mjs";
    private static final String WORDS = "/reference/api.html";
    private static final Map<String, String> FEATURES = Map.of(
            "access", "People, organisations, machines, webhooks",
            "audit", "Audit trail",
            "discussion", "Discussion",
            "documents", "Documents",
            "exchange", "IATI import",
            "organisations", "Organisations",
            "programmes", "Programmes, results, budgets",
            "voices", "Survivors’ voices");

    String page() {
        var schemas = new SchemaText(document.schemas());
        var operations = new OperationText(schemas, sentences, base);
        return Texts.read(WORDS)
                .replace("{{base}}", escaped(base))
                .replace("{{scopes}}", scopes())
                .replace("{{kinds}}", kinds())
                .replace("{{verify}}", escaped(Texts.read(EXAMPLE).strip()))
                .replace("{{contents}}", contents())
                .replace("{{operations}}", features(operations))
                .replace("{{types}}", schemas.all());
    }

    private String contents() {
        return document.byFeature().keySet().stream()
                .map(feature -> "<li><a href=\"#feature-" + escaped(feature) + "\">" + title(feature) + "</a></li>")
                .collect(Collectors.joining());
    }

    private String features(OperationText operations) {
        return document.byFeature().entrySet().stream()
                .map(feature -> "<section id=\"feature-" + escaped(feature.getKey()) + "\"><h2>"
                        + title(feature.getKey())
                        + "</h2>"
                        + feature.getValue().stream().map(operations::of).collect(Collectors.joining("\n"))
                        + "</section>")
                .collect(Collectors.joining("\n"));
    }

    private static String title(String feature) {
        return escaped(FEATURES.getOrDefault(feature, feature));
    }

    private static String scopes() {
        return Arrays.stream(MachineScope.values())
                .map(scope -> row(
                        scope.toString(),
                        MessageFiles.say(Locale.ENGLISH, "machineScope." + scope),
                        MessageFiles.say(Locale.ENGLISH, "role." + scope.role())))
                .collect(Collectors.joining());
    }

    private static String kinds() {
        return new TreeMap<>(MessageFiles.family(Locale.ENGLISH, "event-kind."))
                .entrySet().stream()
                        .map(kind -> row(kind.getKey(), kind.getValue()))
                        .collect(Collectors.joining());
    }

    private static String row(String name, String... cells) {
        return "<tr><th scope=\"row\"><code>" + escaped(name) + "</code></th>"
                + Arrays.stream(cells)
                        .map(cell -> "<td>" + escaped(cell) + "</td>")
                        .collect(Collectors.joining())
                + "</tr>";
    }
}
