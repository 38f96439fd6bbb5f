package org.jointly.access;

import static org.jointly.access.ArchiveStory.ready;
import static org.jointly.access.ArchiveStory.taken;
import static org.jointly.access.PeopleBeans.execute;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Objects;
import org.jointly.api.access.leaving.AnnounceLeaving;
import org.jointly.api.access.leaving.Leaving;
import org.jointly.platform.Backend;
import org.jointly.platform.Visitor;
import org.jointly.platform.Visitor.Answer;
import org.jointly.platform.job.Job;

/** An organisation that leaves, somebody who does everything in it, and the job, run when a test wants it. */
final class LeavingStory {
    private LeavingStory() {}

    static void work() {
        Backend.beans().getBeansOfType(Job.class).stream()
                .filter(job -> job.name().equals("access.leaving"))
                .forEach(Job::run);
    }

    static Visitor newcomer() {
        var alias = PlatformStory.name();
        var id = Objects.requireNonNull(PlatformStory.registered(alias).organisation());
        Backend.stack().people().add("all-" + alias, alias + ":admin+editor+principal");
        return new Visitor("all-" + alias, id);
    }

    static String alias(Visitor who) {
        return who.username().substring("all-".length());
    }

    static Leaving leaving(Visitor who) {
        return who.get("/access/leaving").as(Leaving.class);
    }

    static Answer announce(Visitor who) {
        return who.post("/access/leaving", new AnnounceLeaving("Organisation " + alias(who)));
    }

    /** With an archive taken out, as it must be. */
    static Leaving announced(Visitor who, Path folder) throws Exception {
        taken(who, ready(who).id(), folder.resolve(who.username() + ".zip"));
        return announce(who).as(Leaving.class);
    }

    /** Nobody does what follows from it yet. */
    static void nearsItsDay(Visitor who) throws SQLException {
        execute(
                "update access.leaving set announced_at = now() - interval '31 days', leaves_at = now() - interval '1 second'"
                        + " where organisation = '" + who.organisation() + "' and taken_back_at is null");
    }

    static void letItsDayCome(Visitor who) throws SQLException {
        nearsItsDay(who);
        work();
    }
}
