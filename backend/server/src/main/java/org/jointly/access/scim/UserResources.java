package org.jointly.access.scim;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.unboundid.scim2.common.utils.JsonUtils;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jointly.access.provision.ProvisionedRow;
import org.jointly.access.provision.Provisions;
import org.jointly.api.access.Person;
import org.jointly.api.access.Role;
import org.jspecify.annotations.Nullable;

/** Writes the organisation's people as resources of the kind User, and says where resources are found. */
@Singleton
class UserResources {
    static final String SCHEMA = "urn:ietf:params:scim:schemas:core:2.0:User";
    private static final String PATH = "/scim/v2";

    private final String base;

    UserResources(@Value("${jointly.edge.public-url}") String publicUrl) {
        this.base = (publicUrl.endsWith("/") ? publicUrl.substring(0, publicUrl.length() - 1) : publicUrl) + PATH;
    }

    String base() {
        return base;
    }

    /** @param groups in which the directory put them; the one they have a role by is among them anyway */
    ObjectNode of(Person person, @Nullable ProvisionedRow row, Set<Role> groups) {
        var mail = Objects.requireNonNullElse(mail(person, row), person.id().toString());
        var name = name(person, row);
        var user = JsonUtils.getJsonNodeFactory().objectNode();
        user.putArray("schemas").add(SCHEMA);
        user.put("id", person.id().toString());
        if (row != null && row.externalId() != null) {
            user.put("externalId", row.externalId());
        }
        user.put("userName", mail);
        var parts = user.putObject("name");
        parts.put("formatted", name.whole());
        if (name.given() != null) {
            parts.put("givenName", name.given());
        }
        if (name.family() != null) {
            parts.put("familyName", name.family());
        }
        user.put("displayName", name.whole());
        user.put("active", person.enabled() && !person.suspended());
        user.putArray("emails")
                .addObject()
                .put("value", mail)
                .put("type", "work")
                .put("primary", true);
        groups(user, person, groups);
        meta(user, "User", "/Users/" + person.id(), row);
        return user;
    }

    private void groups(ObjectNode user, Person person, Set<Role> put) {
        var groups = EnumSet.noneOf(Role.class);
        groups.addAll(put);
        Provisions.WORK.stream().filter(person.roles()::contains).forEach(groups::add);
        var listed = user.putArray("groups");
        groups.forEach(role -> listed.addObject()
                .put("value", role.toString())
                .put("$ref", base + "/Groups/" + role)
                .put("display", role.toString())
                .put("type", "direct"));
        var roles = user.putArray("roles");
        person.roles().stream().sorted().forEach(role -> roles.addObject().put("value", role.toString()));
    }

    void meta(ObjectNode resource, String type, String path, @Nullable ProvisionedRow row) {
        var version = ScimAnswers.versionOf(resource);
        var meta = resource.putObject("meta");
        meta.put("resourceType", type);
        meta.put("location", base + path);
        meta.put("version", version);
        if (row != null) {
            meta.put("created", row.madeAt().toString());
            meta.put("lastModified", row.changedAt().toString());
        }
    }

    private static @Nullable String mail(Person person, @Nullable ProvisionedRow row) {
        return row != null && row.isUnsettled() && row.mail() != null ? row.mail() : person.mail();
    }

    /** As the directory spelled it, as long as the account says the same. */
    private static SpelledName name(Person person, @Nullable ProvisionedRow row) {
        if (row == null) {
            return SpelledName.of(person.name());
        }
        var spelt = new SpelledName(row.givenName(), row.familyName());
        return row.isUnsettled() || spelt.whole().equals(person.name()) ? spelt : SpelledName.of(person.name());
    }
}
