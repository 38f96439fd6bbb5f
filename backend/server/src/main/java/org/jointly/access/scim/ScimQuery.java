package org.jointly.access.scim;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.unboundid.scim2.common.exceptions.ScimException;
import com.unboundid.scim2.common.filters.Filter;
import com.unboundid.scim2.common.filters.FilterType;
import com.unboundid.scim2.common.utils.FilterEvaluator;
import com.unboundid.scim2.common.utils.JsonUtils;
import io.micronaut.http.HttpParameters;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a list is asked for by: a filter, a page of it, and which attributes of each resource.
 *
 * @param start counts from one
 */
record ScimQuery(@Nullable Filter filter, int start, int count, Set<String> wanted, Set<String> unwanted) {
    static final int MOST = 200;
    private static final int USUAL = 100;
    private static final int LONGEST_FILTER = 1000;
    private static final int MOST_BRACKETS = 20;
    private static final int MOST_ATTRIBUTES = 50;
    private static final String SCHEMA = "urn:ietf:params:scim:api:messages:2.0:ListResponse";

    /** Always told, whatever is asked for. */
    private static final Set<String> ALWAYS = Set.of("schemas", "id");

    /** Truth as text, and in capitals, as directories send it. */
    private static final Pattern TRUTH =
            Pattern.compile("(?i)(\\bactive\\s+(?:eq|ne)\\s+)\"?(true|false)\"?(?=\\s|\\)|]|$)");

    static ScimQuery of(HttpParameters parameters) {
        return new ScimQuery(
                parameters.getFirst("filter").map(ScimQuery::filter).orElse(null),
                Math.max(1, number(parameters, "startIndex", 1)),
                Math.clamp(number(parameters, "count", USUAL), 0, MOST),
                names(parameters, "attributes"),
                names(parameters, "excludedAttributes"));
    }

    private static int number(HttpParameters parameters, String name, int otherwise) {
        var text = parameters.getFirst(name).orElse("");
        if (text.isEmpty()) {
            return otherwise;
        }
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw ScimRefusal.invalidValue(name + " must be a number");
        }
    }

    private static Set<String> names(HttpParameters parameters, String name) {
        return Arrays.stream(parameters.getFirst(name).orElse("").split(",", MOST_ATTRIBUTES))
                .map(attribute -> attribute.strip().toLowerCase(Locale.ROOT))
                .map(attribute -> attribute.substring(attribute.lastIndexOf(':') + 1))
                .map(attribute -> attribute.split("\\.", 2)[0])
                .filter(attribute -> !attribute.isEmpty())
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Filter filter(String text) {
        if (text.length() > LONGEST_FILTER
                || text.chars().filter(letter -> letter == '(' || letter == '[').count() > MOST_BRACKETS) {
            throw ScimRefusal.invalidFilter("The filter is longer or deeper than what is taken here: " + LONGEST_FILTER
                    + " letters, " + MOST_BRACKETS + " brackets.");
        }
        try {
            return Filter.fromString(TRUTH.matcher(text)
                    .replaceAll(found -> found.group(1) + found.group(2).toLowerCase(Locale.ROOT)));
        } catch (ScimException e) {
            throw ScimRefusal.of(e);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw ScimRefusal.invalidFilter("The filter cannot be understood.");
        }
    }

    /** The value of an attribute that is sought, where that is all the filter says. */
    Optional<String> sought(String... attributes) {
        if (filter == null || filter.getFilterType() != FilterType.EQUAL) {
            return Optional.empty();
        }
        var path = filter.getAttributePath();
        var value = filter.getComparisonValue();
        return path != null
                        && value != null
                        && value.isTextual()
                        && Arrays.stream(attributes).anyMatch(path.toString()::equalsIgnoreCase)
                ? Optional.of(value.textValue())
                : Optional.empty();
    }

    boolean isWanted(String attribute) {
        var name = attribute.toLowerCase(Locale.ROOT);
        return ALWAYS.contains(name) || (wanted.isEmpty() ? !unwanted.contains(name) : wanted.contains(name));
    }

    ObjectNode page(List<ObjectNode> all) {
        var found = all.stream().filter(this::matches).toList();
        var shown = found.stream().skip(start - 1L).limit(count).map(this::cut).toList();
        var page = JsonUtils.getJsonNodeFactory().objectNode();
        page.putArray("schemas").add(SCHEMA);
        page.put("totalResults", found.size());
        page.put("startIndex", start);
        page.put("itemsPerPage", shown.size());
        page.putArray("Resources").addAll(shown);
        return page;
    }

    private boolean matches(ObjectNode resource) {
        try {
            return filter == null || FilterEvaluator.evaluate(filter, resource);
        } catch (ScimException e) {
            throw ScimRefusal.of(e);
        }
    }

    /** With the attributes that are wanted alone. */
    ObjectNode cut(ObjectNode resource) {
        var left = JsonUtils.getJsonNodeFactory().objectNode();
        resource.properties().stream()
                .filter(attribute -> isWanted(attribute.getKey()))
                .forEach(attribute -> left.set(attribute.getKey(), attribute.getValue()));
        return left;
    }
}
