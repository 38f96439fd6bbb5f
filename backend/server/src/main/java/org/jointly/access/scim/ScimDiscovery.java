package org.jointly.access.scim;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.unboundid.scim2.common.utils.JsonUtils;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jointly.platform.problem.NotFound;

/** What the endpoint says of itself: what it can do, which kinds of resources there are, and their attributes. */
@Singleton
class ScimDiscovery {
    private final JsonNode configuration;
    private final List<ObjectNode> types;
    private final List<ObjectNode> schemas;

    ScimDiscovery(UserResources resources) {
        this.configuration = read("service-provider-config", resources.base());
        this.types = list(read("resource-types", resources.base()));
        this.schemas = list(read("schemas", resources.base()));
    }

    ObjectNode configuration() {
        return configuration.deepCopy();
    }

    List<ObjectNode> types() {
        return types;
    }

    List<ObjectNode> schemas() {
        return schemas;
    }

    static ObjectNode one(List<ObjectNode> all, String id) {
        return all.stream()
                .filter(each -> each.path("id").asText().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("resource"));
    }

    private static List<ObjectNode> list(JsonNode array) {
        var all = new ArrayList<ObjectNode>();
        array.forEach(each -> all.add((ObjectNode) each));
        return List.copyOf(all);
    }

    private static JsonNode read(String name, String base) {
        try (var file = ScimDiscovery.class.getResourceAsStream("/scim/" + name + ".json")) {
            var text = new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
            return JsonUtils.getObjectReader().readTree(text.replace("{base}", base));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(name, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
