package org.jointly.api;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * What Bean Validation found, in our own sentences and with JSON pointers, on both ends of the contract. A constraint says
 * its sentence by its key as message; of the others the field decides ({@code valid.missing.title}), then the constraint.
 */
public final class ConstraintFaults {
    /** Nobody mends more at once, and whoever sends a hundred thousand faults is not to have them written out. */
    private static final int MOST = 100;

    private static final Pattern BUILT_IN =
            Pattern.compile("\\{jakarta\\.validation\\.constraints\\.(\\w+)\\.message\\}");

    private static final Pattern PLACE_IN_LIST = Pattern.compile("/\\d+(?=/|$)");

    private ConstraintFaults() {}

    public static List<FieldFault> of(ConstraintViolationException invalid) {
        return of(invalid.getConstraintViolations());
    }

    public static List<FieldFault> of(Collection<? extends ConstraintViolation<?>> violations) {
        return violations.stream()
                .limit(MOST)
                .map(ConstraintFaults::of)
                .sorted(Comparator.comparing(FieldFault::pointer)
                        .thenComparing(fault -> fault.said().key()))
                .toList();
    }

    /** What is said of a field that is empty and must not be. */
    public static Sentence missing(String pointer) {
        return known(pointer, "missing");
    }

    private static FieldFault of(ConstraintViolation<?> violation) {
        var pointer = pointer(violation.getPropertyPath());
        return new FieldFault(pointer, sentence(violation, pointer));
    }

    private static Sentence sentence(ConstraintViolation<?> violation, String field) {
        var constraint = BUILT_IN.matcher(violation.getMessageTemplate());
        if (!constraint.matches()) {
            return Sentence.of(violation.getMessageTemplate());
        }
        var attributes = violation.getConstraintDescriptor().getAttributes();
        return switch (constraint.group(1)) {
            case "NotNull", "NotBlank", "NotEmpty" -> known(field, "missing");
            case "Size" -> size(violation.getInvalidValue(), attributes, field);
            case "Min" -> known(field, "least", number(attributes, "value"));
            case "Max" -> known(field, "most", number(attributes, "value"));
            default -> known(field, "shape");
        };
    }

    private static Sentence size(@Nullable Object value, Map<String, Object> attributes, String field) {
        var least = number(attributes, "min");
        var most = number(attributes, "max");
        var isText = value instanceof CharSequence;
        var length = switch (value) {
            case CharSequence text -> text.length();
            case Collection<?> all -> all.size();
            case Map<?, ?> all -> all.size();
            case null, default -> 0;
        };
        if (length == 0 && least > 0) {
            return known(field, "missing");
        }
        return length < least
                ? known(field, isText ? "short" : "few", least)
                : known(field, isText ? "long" : "many", most);
    }

    private static long number(Map<String, Object> attributes, String name) {
        return attributes.get(name) instanceof Number number ? number.longValue() : 0;
    }

    /** Of {@code titles/text} what is said of it as a whole, else of {@code text}, else of any field. */
    private static Sentence known(String field, String what, Object... values) {
        var name = PLACE_IN_LIST
                .matcher(field)
                .replaceAll("")
                .replaceFirst("^/", "")
                .replace('/', '.');
        while (!name.isEmpty() && !Sentence.FILES.has("valid." + what + "." + name)) {
            name = name.contains(".") ? name.substring(name.indexOf('.') + 1) : "";
        }
        return Sentence.of(name.isEmpty() ? "valid." + what : "valid." + what + "." + name, values);
    }

    /** The path begins with the method, and with the parameter where that is the body. */
    private static String pointer(Path path) {
        var pointer = new StringBuilder();
        StreamSupport.stream(path.spliterator(), false)
                .filter(node -> node.getKind() != ElementKind.METHOD)
                .filter(node -> !(node.getKind() == ElementKind.PARAMETER && "request".equals(node.getName())))
                .forEach(node -> append(pointer, node));
        return pointer.toString();
    }

    private static void append(StringBuilder pointer, Path.Node node) {
        if (node.getIndex() != null) {
            pointer.append('/').append(node.getIndex());
        }
        if (node.getName() != null && !node.getName().startsWith("<")) {
            pointer.append('/').append(node.getName());
        }
    }
}
