package org.jointly.access.rights;

import io.micronaut.http.HttpMethod;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;
import org.jointly.platform.Actor;
import org.jointly.platform.problem.NotAllowed;

/** Whoever acts for an organisation that has left reads, takes out the archives that are still there, and does nothing else. */
@Singleton
public class AfterLeaving {
    /** The only thing that is noted of a reader: that they were here. */
    private static final String VISITS = "/access/me/visits";

    private static final Pattern DOWNLOADS = Pattern.compile("/access/archives/[^/]+/downloads");

    private final LeftRows rows;

    AfterLeaving(LeftRows rows) {
        this.rows = rows;
    }

    /** Asked before each act that is not a reading one. */
    @Transactional(readOnly = true)
    public void mayAct(Actor actor, HttpMethod method, String path) {
        if (method != HttpMethod.GET
                && method != HttpMethod.HEAD
                && !path.equals(VISITS)
                && !(method == HttpMethod.POST && DOWNLOADS.matcher(path).matches())
                && rows.hasLeft(actor.organisation())) {
            throw new NotAllowed("access.left");
        }
    }
}
