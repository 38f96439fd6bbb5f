package org.jointly.ui.access.reference;

import org.jointly.ui.access.reference.ApiDocument.Node;

/** One operation of the contract. */
record ApiOperation(String method, String path, Node node) {
    String feature() {
        var first = path.substring(1).split("/", 2)[0];
        return path.contains("/discussion/") ? "discussion" : path.contains("/documents") ? "documents" : first;
    }

    String id() {
        return "op-" + node.at("operationId").text();
    }

    String name() {
        return method + " " + path;
    }

    boolean writes() {
        return !method.equals("GET");
    }

    /** What is sent, by its media type. */
    Node body() {
        return node.at("requestBody").at("content");
    }
}
