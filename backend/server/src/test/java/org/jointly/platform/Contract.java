package org.jointly.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;

/** The generated OpenAPI document, read for the tests that must know every operation there is. */
public final class Contract {
    public static final String DOCUMENT = "META-INF/swagger/jointly-1.yml";
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");
    private final Map<String, Object> document;

    private Contract(Map<String, Object> document) {
        this.document = document;
    }

    public static Contract generated() {
        try (InputStream stream = Contract.class.getClassLoader().getResourceAsStream(DOCUMENT)) {
            return new Contract(new Yaml().load(Objects.requireNonNull(stream, DOCUMENT)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<Operation> operations() {
        var operations = new ArrayList<Operation>();
        map(document.get("paths"))
                .forEach((path, methods) -> map(methods).forEach((method, operation) -> {
                    if (METHODS.contains(method)) {
                        operations.add(new Operation(method.toUpperCase(Locale.ROOT), path, map(operation)));
                    }
                }));
        return operations;
    }

    /** Follows a reference, if this is one. */
    public Map<String, Object> resolved(Map<String, Object> schema) {
        if (schema.get("$ref") instanceof String reference) {
            var name = reference.substring(reference.lastIndexOf('/') + 1);
            return map(map(map(document.get("components")).get("schemas")).get(name));
        }
        return schema;
    }

    @SuppressWarnings("unchecked")
    public static Map<String, Object> map(@Nullable Object node) {
        return node == null ? Map.of() : (Map<String, Object>) node;
    }

    @SuppressWarnings("unchecked")
    public static List<Object> list(@Nullable Object node) {
        return node == null ? List.of() : (List<Object>) node;
    }

    /** One method on one path. */
    public record Operation(String method, String path, Map<String, Object> node) {
        public String name() {
            return method + " " + path;
        }

        public List<Map<String, Object>> parameters() {
            return list(node.get("parameters")).stream().map(Contract::map).toList();
        }

        /** By media type. */
        public Map<String, Object> bodies() {
            return map(map(node.get("requestBody")).get("content"));
        }
    }
}
