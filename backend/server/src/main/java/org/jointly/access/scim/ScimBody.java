package org.jointly.access.scim;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.unboundid.scim2.common.utils.JsonUtils;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads what was sent: JSON objects whose names are of any case, and the values that directories write in their own way. */
final class ScimBody {
    private ScimBody() {}

    static ObjectNode object(@Nullable String text) {
        try {
            if (text != null && JsonUtils.getObjectReader().readTree(text) instanceof ObjectNode object) {
                return object;
            }
        } catch (JsonProcessingException e) {
            throw ScimRefusal.invalidSyntax("The body is no JSON that can be read.");
        }
        throw ScimRefusal.invalidSyntax("The body must be a JSON object.");
    }

    /** Absent where it is missing, null or blank. */
    static @Nullable String text(JsonNode object, String name, int longest) {
        var value = object.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            throw ScimRefusal.invalidValue(name + " must be a text");
        }
        var text = value.textValue().strip();
        if (text.length() > longest) {
            throw ScimRefusal.invalidValue(name + " must have " + longest + " letters at most");
        }
        return text.isEmpty() ? null : text;
    }

    /** Also as text in any case, as Microsoft Entra ID sends it. */
    static @Nullable Boolean truth(JsonNode value, String name) {
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (value.isBoolean()) {
            return value.booleanValue();
        }
        return switch (value.isTextual() ? value.textValue().strip().toLowerCase(Locale.ROOT) : "") {
            case "true" -> Boolean.TRUE;
            case "false" -> Boolean.FALSE;
            default -> throw ScimRefusal.invalidValue(name + " must be true or false");
        };
    }
}
