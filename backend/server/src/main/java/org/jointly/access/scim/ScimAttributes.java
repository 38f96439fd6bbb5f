package org.jointly.access.scim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Set;

/**
 * Which attributes of a kind of resource are kept, which nobody can change, and which are known and not kept. What is not
 * known at all is a fault.
 */
enum ScimAttributes {
    USER(
            Set.of("username", "name", "displayname", "active", "emails", "externalid"),
            Set.of("id", "meta", "groups", "roles"),
            Set.of(
                    "schemas",
                    "nickname",
                    "profileurl",
                    "title",
                    "usertype",
                    "preferredlanguage",
                    "locale",
                    "timezone",
                    "password",
                    "phonenumbers",
                    "ims",
                    "photos",
                    "addresses",
                    "entitlements",
                    "x509certificates")),
    GROUP(Set.of("members"), Set.of("id", "meta", "displayname"), Set.of("schemas", "externalid"));

    private static final String CORE = "urn:ietf:params:scim:schemas:core:2.0:";
    private static final String EXTENSION = "urn:ietf:params:scim:schemas:extension:";

    private final Set<String> kept;
    private final Set<String> readOnly;
    private final Set<String> others;

    ScimAttributes(Set<String> kept, Set<String> readOnly, Set<String> others) {
        this.kept = kept;
        this.readOnly = readOnly;
        this.others = others;
    }

    /** {@code urn:…:core:2.0:User:userName} is {@code userName}. */
    static String withoutCore(String path) {
        if (!path.regionMatches(true, 0, CORE, 0, CORE.length())) {
            return path;
        }
        var rest = path.substring(CORE.length());
        var colon = rest.indexOf(':');
        return colon < 0 ? rest : rest.substring(colon + 1);
    }

    /** Whether a change of it is passed over: known and not kept, or what it is already. Refuses what cannot be changed. */
    boolean isLeftOut(String path, JsonNode value, ObjectNode resource) {
        if (path.regionMatches(true, 0, EXTENSION, 0, EXTENSION.length())) {
            return true;
        }
        var name = path.split("[.\\[]", 2)[0];
        var known = name.toLowerCase(Locale.ROOT);
        if (kept.contains(known)) {
            return false;
        }
        if (others.contains(known)) {
            return true;
        }
        if (!readOnly.contains(known)) {
            throw ScimRefusal.invalidPath("There is no attribute " + name + " here.");
        }
        if (value.isValueNode() && value.asText().equals(resource.path(name).asText("\u0000"))) {
            return true;
        }
        throw ScimRefusal.mutability(name + " cannot be changed here"
                + (known.equals("roles") ? ": who is in the groups viewer, commenter and editor says it" : ""));
    }

    boolean isKept(String name) {
        return kept.contains(name.toLowerCase(Locale.ROOT));
    }
}
