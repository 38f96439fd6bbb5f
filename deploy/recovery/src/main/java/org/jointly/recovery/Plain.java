package org.jointly.recovery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/** Opened JSON, and the checks that it is what its place says it is. */
final class Plain {
    private static final JsonMapper json = JsonMapper.builder().build();

    private Plain() {}

    static ObjectNode json(byte[] bytes) throws Failure {
        try {
            if (json.readTree(bytes) instanceof ObjectNode object
                    && object.path("v").asInt() == 1) {
                return object;
            }
        } catch (IOException cause) {
            throw new Failure(cause, "plain.malformed");
        }
        throw new Failure("plain.malformed");
    }

    static byte[] bytes(JsonNode value) {
        try {
            return json.writerWithDefaultPrettyPrinter().writeValueAsBytes(value);
        } catch (IOException cause) {
            throw new IllegalStateException(cause);
        }
    }

    static String text(JsonNode object, String field) throws Failure {
        if (!object.path(field).isTextual()) {
            throw new Failure("plain.malformed");
        }
        return object.path(field).asText();
    }

    /** age binds a file to no place: only what stands inside tells whether somebody moved it. */
    static void check(JsonNode object, String field, Object expected) throws Failure {
        if (!object.path(field).asText().equals(expected.toString())) {
            throw new Failure("plain.elsewhere", field, object.path(field).asText(), expected);
        }
    }
}
