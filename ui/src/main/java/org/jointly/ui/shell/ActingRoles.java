package org.jointly.ui.shell;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jointly.api.access.Role;
import org.jointly.ui.component.Words;

/** What somebody may do for an organisation, in words; an editor is not called commenter and viewer too. */
final class ActingRoles {
    private ActingRoles() {}

    static String of(Set<Role> held) {
        if (held.isEmpty()) {
            return Words.say("acting.no-role");
        }
        var named = EnumSet.copyOf(held);
        if (held.contains(Role.EDITOR)) {
            named.remove(Role.COMMENTER);
        }
        if (held.contains(Role.COMMENTER)) {
            named.remove(Role.VIEWER);
        }
        return named.stream().map(Words::of).collect(Collectors.joining(" · "));
    }
}
