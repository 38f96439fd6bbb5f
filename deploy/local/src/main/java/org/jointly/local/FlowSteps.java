package org.jointly.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Builds flows of the realm {@code jointly} step by step, as Keycloak's administration takes them. */
record FlowSteps(KeycloakClient keycloak, String adminToken) {
    private static final ObjectMapper JSON = new ObjectMapper();

    private String flows() {
        return keycloak.realm() + "/authentication/flows";
    }

    /** Its id, or nothing where there is none of that name. */
    String id(String name) {
        for (JsonNode flow : keycloak.get(adminToken, flows())) {
            if (flow.path("alias").asText().equals(name)) {
                return flow.get("id").asText();
            }
        }
        return "";
    }

    void delete(String name) {
        String id = id(name);
        if (!id.isEmpty()) {
            keycloak.send(adminToken, "DELETE", flows() + "/" + id, "");
        }
    }

    void copy(String name, String copied) {
        post(flows() + "/" + name + "/copy", JSON.createObjectNode().put("newName", copied));
    }

    void flow(String name, String description) {
        ObjectNode flow = JSON.createObjectNode()
                .put("alias", name)
                .put("description", description)
                .put("providerId", "basic-flow")
                .put("topLevel", true)
                .put("builtIn", false);
        post(flows(), flow);
    }

    void configure(String step, ObjectNode config) {
        post(keycloak.realm() + "/authentication/executions/" + step + "/config", config);
    }

    void subflow(String parent, String name, String requirement) {
        ObjectNode flow = JSON.createObjectNode()
                .put("alias", name)
                .put("type", "basic-flow")
                .put("provider", "registration-page-form")
                .put("description", "");
        post(flows() + "/" + KeycloakClient.path(parent) + "/executions/flow", flow);
        require(parent, "displayName", name, requirement);
    }

    /** Returns its id. */
    String step(String flow, String provider, String requirement) {
        post(
                flows() + "/" + KeycloakClient.path(flow) + "/executions/execution",
                JSON.createObjectNode().put("provider", provider));
        return require(flow, "providerId", provider, requirement);
    }

    private String require(String flow, String field, String value, String requirement) {
        for (JsonNode step : steps(flow)) {
            if (step.path("level").asInt() == 0 && step.path(field).asText().equals(value)) {
                ((ObjectNode) step).put("requirement", requirement);
                keycloak.send(
                        adminToken, "PUT", flows() + "/" + KeycloakClient.path(flow) + "/executions", step.toString());
                return step.get("id").asText();
            }
        }
        throw new IllegalStateException("Keycloak's flow " + flow + " has no step " + value);
    }

    JsonNode steps(String flow) {
        return keycloak.get(adminToken, flows() + "/" + KeycloakClient.path(flow) + "/executions");
    }

    private void post(String path, ObjectNode json) {
        keycloak.send(adminToken, "POST", path, json.toString());
    }
}
