package org.jointly.access.scim;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.unboundid.scim2.common.utils.JsonUtils;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jointly.access.member.People;
import org.jointly.access.provision.Provisions;
import org.jointly.api.access.Person;
import org.jointly.api.access.Role;
import org.jointly.platform.Actor;
import org.jointly.platform.problem.NotFound;
import org.jspecify.annotations.Nullable;

/** The groups of roles for the organisation's directory. Those that need a second factor are none. */
@Singleton
class ScimGroups {
    private static final ScimPatch PATCH = new ScimPatch(ScimAttributes.GROUP);
    private static final String MEMBERS = "members";

    private final People people;
    private final GroupActs acts;

    ScimGroups(People people, GroupActs acts) {
        this.people = people;
        this.acts = acts;
    }

    /** Members are read from Keycloak only where they are asked for. */
    ObjectNode list(ScimQuery query) {
        var persons = persons(query);
        return query.page(Provisions.WORK.stream()
                .map(role -> acts.resource(role, persons))
                .toList());
    }

    ObjectNode one(String id, ScimQuery query) {
        return query.cut(acts.resource(role(id), persons(query)));
    }

    private List<Person> persons(ScimQuery query) {
        return query.isWanted(MEMBERS) || query.filter() != null
                ? people.all(Actor.current().organisation())
                : List.of();
    }

    void patch(String id, ObjectNode body, @Nullable String version) {
        change(role(id), before -> PATCH.applied(before, body), version);
    }

    ObjectNode replace(String id, ObjectNode body, @Nullable String version) {
        var role = role(id);
        change(
                role,
                before -> {
                    var after = before.deepCopy();
                    after.set(
                            MEMBERS,
                            Objects.requireNonNullElseGet(
                                    body.get(MEMBERS), JsonUtils.getJsonNodeFactory()::arrayNode));
                    return after;
                },
                version);
        return acts.resource(role, people.all(Actor.current().organisation()));
    }

    private void change(Role role, UnaryOperator<ObjectNode> change, @Nullable String version) {
        acts.change(role, people.everybody(), before -> {
            ScimUsers.isVersion(before, version);
            return change.apply(before);
        });
    }

    private static Role role(String id) {
        return Provisions.WORK.stream()
                .filter(role -> role.toString().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("group"));
    }

    static ScimRefusal areThree() {
        return ScimRefusal.notOffered(
                "The groups are the roles viewer, commenter and editor; none is made or deleted. Give"
                        + " your directory's groups these names, or link them.");
    }
}
