package org.jointly.ui.access.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The contract's document (OpenAPI 3.0), as far as the page shows it. */
record ApiDocument(List<ApiOperation> operations, Map<String, Node> schemas) {
    private static final List<String> METHODS = List.of("get", "post", "put", "delete");
    private static final int LARGEST = 8 << 20;

    static ApiDocument read() {
        var options = new LoaderOptions();
        options.setCodePointLimit(LARGEST);
        var root = new Node(new Yaml(new SafeConstructor(options)).load(Texts.read("/org/jointly/api/openapi.yaml")));
        var operations = new ArrayList<ApiOperation>();
        root.at("paths")
                .fields()
                .forEach((path, item) -> METHODS.forEach(method -> {
                    var operation = item.at(method);
                    if (operation.isThere()) {
                        operations.add(new ApiOperation(method.toUpperCase(Locale.ROOT), path, operation));
                    }
                }));
        return new ApiDocument(
                List.copyOf(operations), root.at("components").at("schemas").fields());
    }

    /** By the first part of their paths, which is the feature's word or what it is about. */
    Map<String, List<ApiOperation>> byFeature() {
        var features = new TreeMap<String, List<ApiOperation>>();
        operations.forEach(operation -> features.computeIfAbsent(operation.feature(), _ -> new ArrayList<>())
                .add(operation));
        return features;
    }

    /** Anything in the document. */
    record Node(@Nullable Object value) {
        boolean isThere() {
            return value != null;
        }

        Node at(String name) {
            return new Node(value instanceof Map<?, ?> map ? map.get(name) : null);
        }

        String text() {
            return value == null ? "" : String.valueOf(value).strip();
        }

        boolean isTrue() {
            return Boolean.TRUE.equals(value);
        }

        List<Node> items() {
            return value instanceof List<?> list ? list.stream().map(Node::new).toList() : List.of();
        }

        Map<String, Node> fields() {
            var fields = new LinkedHashMap<String, Node>();
            if (value instanceof Map<?, ?> map) {
                map.forEach((name, part) -> fields.put(String.valueOf(name), new Node(part)));
            }
            return fields;
        }
    }
}
