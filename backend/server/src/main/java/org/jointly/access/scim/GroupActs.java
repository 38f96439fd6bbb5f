package org.jointly.access.scim;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.unboundid.scim2.common.utils.JsonUtils;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jointly.access.member.AskedPerson;
import org.jointly.access.member.Joiners;
import org.jointly.access.member.People;
import org.jointly.access.member.People.PersonDecision;
import org.jointly.access.provision.Provisions;
import org.jointly.api.access.Person;
import org.jointly.api.access.Role;
import org.jointly.platform.Actor;

/**
 * Puts people into the groups of roles and takes them out, each request one transaction under the organisation's lock. Of the
 * groups somebody is in, the highest role is given.
 */
@Singleton
@Transactional
class GroupActs {
    private static final int LONGEST_ID = 60;
    private static final String SCHEMA = "urn:ietf:params:scim:schemas:core:2.0:Group";

    private final People people;
    private final Joiners joiners;
    private final Provisions provisions;
    private final UserResources resources;

    GroupActs(People people, Joiners joiners, Provisions provisions, UserResources resources) {
        this.people = people;
        this.joiners = joiners;
        this.provisions = provisions;
        this.resources = resources;
    }

    @Transactional(readOnly = true)
    ObjectNode resource(Role role, Collection<Person> persons) {
        var put = provisions.roles(Actor.current().organisation());
        var group = JsonUtils.getJsonNodeFactory().objectNode();
        group.putArray("schemas").add(SCHEMA);
        group.put("id", role.toString());
        group.put("displayName", role.toString());
        var members = group.putArray("members");
        persons.stream()
                .filter(person -> isIn(role, person, put))
                .sorted((one, other) -> one.id().compareTo(other.id()))
                .forEach(person -> members.addObject()
                        .put("value", person.id().toString())
                        .put("$ref", resources.base() + "/Users/" + person.id())
                        .put("display", person.name())
                        .put("type", "User"));
        resources.meta(group, "Group", "/Groups/" + role, null);
        return group;
    }

    private static boolean isIn(Role role, Person person, Map<UUID, Set<Role>> put) {
        return person.roles().contains(role)
                || put.getOrDefault(person.id(), Set.of()).contains(role);
    }

    void change(Role role, List<AskedPerson> everybody, UnaryOperator<ObjectNode> change) {
        var organisation = Actor.current().organisation();
        joiners.lock(organisation);
        var asked = everybody.stream().collect(Collectors.toMap(AskedPerson::id, Function.identity()));
        var here = people.now(organisation, everybody).stream()
                .flatMap(person ->
                        Optional.ofNullable(asked.get(person.id())).map(there -> new Here(person, there)).stream())
                .collect(Collectors.toMap(one -> one.person().id().toString(), Function.identity()));
        var before = resource(role, here.values().stream().map(Here::person).toList());
        var old = members(before);
        var wanted = members(change.apply(before));
        areHere(wanted, here.keySet());
        here.forEach((id, one) -> {
            if (wanted.contains(id) && !old.contains(id)) {
                put(role, one.person(), one.asked());
            } else if (old.contains(id) && !wanted.contains(id)) {
                take(role, one.person(), one.asked());
            }
        });
    }

    /** Somebody as they are now, and as Keycloak said of them. */
    private record Here(Person person, AskedPerson asked) {}

    private void put(Role role, Person person, AskedPerson asked) {
        // Makes the row of the member too, where there was none.
        people.decide(asked, new PersonDecision(Set.of(), null, null));
        provisions.put(person.id(), role);
        var held = Provisions.highest(person.roles());
        var all = provisions.roles(asked.organisation(), person.id());
        if (held != null) {
            all.add(held);
        }
        var highest = Provisions.highest(all);
        if (highest != held) {
            UserPolicy.mayBeGiven(role, provisions.isMachineOf(person.id()));
            people.decide(asked, new PersonDecision(Set.of(), highest, null));
        }
    }

    private void take(Role role, Person person, AskedPerson asked) {
        provisions.take(asked.organisation(), person.id(), List.of(role));
        if (Provisions.highest(person.roles()) != role) {
            return;
        }
        var next = provisions.isMachineOf(person.id())
                ? null
                : Provisions.highest(provisions.roles(asked.organisation(), person.id()));
        people.decide(
                asked,
                next == null ? new PersonDecision(Set.of(role), null, null) : new PersonDecision(Set.of(), next, null));
    }

    /** Who is not here and who is nowhere get the same answer. */
    private static void areHere(Set<String> wanted, Set<String> here) {
        wanted.stream().filter(id -> !here.contains(id)).findFirst().ifPresent(id -> {
            throw ScimRefusal.invalidValue(
                    "There is no user " + id.substring(0, Math.min(id.length(), LONGEST_ID)) + " here.");
        });
    }

    private static Set<String> members(ObjectNode group) {
        var ids = new LinkedHashSet<String>();
        group.path("members")
                .forEach(member -> ids.add(
                        member.isTextual()
                                ? member.textValue()
                                : member.path("value").asText()));
        return ids;
    }
}
