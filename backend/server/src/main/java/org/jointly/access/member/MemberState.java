package org.jointly.access.member;

import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jointly.access.keycloak.Member;
import org.jointly.api.access.Person;
import org.jointly.api.access.Role;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is in an organisation: what Keycloak says, without what was ended here, and with what was given here and is
 * on its way there, or came there only after it was asked.
 *
 * @param row absent as long as nothing was changed of them here
 * @param newest of each role the newest grant
 */
record MemberState(Member member, @Nullable MemberRow row, boolean suspended, List<RoleGrantRow> newest, Instant now) {
    boolean isOver() {
        return row != null && row.isOver();
    }

    Optional<RoleGrantRow> grant(Role role) {
        return newest.stream().filter(grant -> grant.which() == role).findFirst();
    }

    Set<Role> roles() {
        var over = newest.stream()
                .filter(grant -> grant.isOver(now))
                .map(RoleGrantRow::which)
                .collect(Collectors.toSet());
        var roles = EnumSet.noneOf(Role.class);
        member.roles().stream().filter(role -> !over.contains(role)).forEach(roles::add);
        if (row != null && (row.isUnsettled() || row.changedAt().isAfter(member.asked()))) {
            newest.stream()
                    .filter(grant -> !grant.isOver(now))
                    .map(RoleGrantRow::which)
                    .forEach(roles::add);
        }
        return roles;
    }

    Person shown() {
        var roles = roles();
        Map<Role, Instant> until = new HashMap<>();
        for (var grant : newest) {
            if (grant.ends() != null && roles.contains(grant.which())) {
                until.put(grant.which(), grant.ends());
            }
        }
        return new Person(member.id(), member.name(), member.mail(), member.enabled(), suspended, roles, until);
    }
}
