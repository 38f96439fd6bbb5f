package org.jointly.programme.reach;

import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.Set;
import org.jointly.programme.ProgrammePolicy;
import org.jointly.programme.Standing;

/** What a standing lets somebody do with the programme itself. */
@Singleton
class ProgrammeRights implements Standing.Rights {
    static final String SEE = "programme.see";

    @Override
    public Set<String> of(Standing standing) {
        var may = new HashSet<String>();
        may.add(SEE);
        ProgrammePolicy.abilities(standing).forEach(ability -> may.add("programme." + ability));
        if (ProgrammePolicy.mayEnd(standing, standing.actor().organisation())) {
            may.add("programme.leave");
        }
        return may;
    }
}
