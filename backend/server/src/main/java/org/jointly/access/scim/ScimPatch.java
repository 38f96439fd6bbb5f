package org.jointly.access.scim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.unboundid.scim2.common.exceptions.ScimException;
import com.unboundid.scim2.common.messages.PatchOpType;
import com.unboundid.scim2.common.messages.PatchOperation;
import com.unboundid.scim2.common.utils.JsonUtils;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * The operations of a PATCH (RFC 7644, section 3.5.2) as directories really send them: names of operations in any case, truth
 * as text, several attributes in one value without a path, members to remove as a list. All of them are read before the first
 * is done.
 */
final class ScimPatch {
    private static final int MOST_OPERATIONS = 100;
    private static final int MOST_VALUES = 1000;
    private static final int LONGEST_PATH = 500;
    private static final int MOST_BRACKETS = 4;

    private final ScimAttributes attributes;

    ScimPatch(ScimAttributes attributes) {
        this.attributes = attributes;
    }

    /** As one operation upon one attribute. */
    private record Step(PatchOpType type, String path, JsonNode value) {}

    /** What a resource would be afterwards; the given one stays. */
    ObjectNode applied(ObjectNode resource, ObjectNode request) {
        var after = resource.deepCopy();
        for (var step : steps(request, resource)) {
            apply(step, after);
        }
        return after;
    }

    private List<Step> steps(ObjectNode request, ObjectNode resource) {
        if (!(request.path("Operations") instanceof ArrayNode operations) || operations.isEmpty()) {
            throw ScimRefusal.invalidSyntax("Operations must name what is to be changed.");
        }
        if (operations.size() > MOST_OPERATIONS) {
            throw ScimRefusal.invalidValue("Operations may be " + MOST_OPERATIONS + " at most.");
        }
        var steps = new ArrayList<Step>();
        operations.forEach(operation -> read(operation, steps));
        steps.removeIf(step -> attributes.isLeftOut(step.path(), step.value(), resource));
        return steps.stream().flatMap(step -> told(step).stream()).toList();
    }

    private static void read(JsonNode operation, List<Step> steps) {
        var type = type(operation.path("op").asText());
        var path = operation.path("path").asText("").strip();
        var value = operation.path("value");
        if (!path.isEmpty() && !operation.path("path").isNull()) {
            steps.add(new Step(type, ScimAttributes.withoutCore(bounded(path)), value));
            return;
        }
        if (type == PatchOpType.REMOVE || !(value instanceof ObjectNode several)) {
            throw type == PatchOpType.REMOVE
                    ? ScimRefusal.invalidPath("What is removed must be named by a path.")
                    : ScimRefusal.invalidValue("Without a path the value must be an object of attributes.");
        }
        several.properties()
                .forEach(each ->
                        steps.add(new Step(type, ScimAttributes.withoutCore(bounded(each.getKey())), each.getValue())));
    }

    private static PatchOpType type(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "add" -> PatchOpType.ADD;
            case "replace" -> PatchOpType.REPLACE;
            case "remove" -> PatchOpType.REMOVE;
            default -> throw ScimRefusal.invalidSyntax("op must be add, replace or remove");
        };
    }

    private static String bounded(String path) {
        if (path.length() > LONGEST_PATH
                || path.chars().filter(letter -> letter == '(' || letter == '[').count() > MOST_BRACKETS) {
            throw ScimRefusal.invalidPath("A path is longer or deeper than what is taken here.");
        }
        return path;
    }

    /** As the library takes it. */
    private static List<Step> told(Step step) {
        var value = step.value();
        if (value.size() > MOST_VALUES) {
            throw ScimRefusal.invalidValue(step.path() + " may have " + MOST_VALUES + " values at most at a time");
        }
        if (step.path().equalsIgnoreCase("active") && step.type() != PatchOpType.REMOVE) {
            var truth = Objects.requireNonNullElse(ScimBody.truth(value, "active"), Boolean.TRUE);
            return List.of(new Step(step.type(), step.path(), BooleanNode.valueOf(truth)));
        }
        if (step.path().equalsIgnoreCase("members")) {
            return members(step);
        }
        return value.isNull() || value.isMissingNode()
                ? List.of(new Step(PatchOpType.REMOVE, step.path(), value))
                : List.of(step);
    }

    /** One is a list of one; those named in the value of a removal go one by one. */
    private static List<Step> members(Step step) {
        var value = step.value();
        var several = value.isArray()
                ? value
                : value.isObject() || value.isTextual()
                        ? JsonUtils.getJsonNodeFactory().arrayNode().add(value)
                        : value;
        if (step.type() != PatchOpType.REMOVE || !several.isArray() || several.isEmpty()) {
            return List.of(new Step(step.type(), step.path(), several.isArray() ? several : nobody()));
        }
        var steps = new ArrayList<Step>();
        several.forEach(member -> steps.add(new Step(
                PatchOpType.REMOVE,
                "members[value eq "
                        + TextNode.valueOf(
                                member.isTextual()
                                        ? member.textValue()
                                        : member.path("value").asText())
                        + "]",
                value)));
        return steps;
    }

    private static ArrayNode nobody() {
        return JsonUtils.getJsonNodeFactory().arrayNode();
    }

    private static void apply(Step step, ObjectNode resource) {
        try {
            var operation = step.type() == PatchOpType.REMOVE
                    ? PatchOperation.remove(step.path())
                    : PatchOperation.create(step.type(), step.path(), step.value());
            operation.apply(resource);
        } catch (ScimException e) {
            var isGone = step.type() == PatchOpType.REMOVE
                    && "noTarget".equals(e.getScimError().getScimType());
            if (!isGone) {
                throw ScimRefusal.of(e);
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw ScimRefusal.invalidPath("The path " + step.path() + " cannot be understood.");
        }
    }
}
