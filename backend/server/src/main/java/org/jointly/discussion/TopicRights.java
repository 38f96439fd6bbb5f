package org.jointly.discussion;

import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.Set;
import org.jointly.api.Audience;
import org.jointly.programme.Standing;

/** What a standing lets somebody do in a programme's discussion. */
@Singleton
class TopicRights implements Standing.Rights {
    @Override
    public Set<String> of(Standing standing) {
        var may = new HashSet<String>();
        if (TopicPolicy.mayRaise(standing, Audience.DRAFTERS)) {
            may.add("topic.drafters");
        }
        if (TopicPolicy.mayRaise(standing, Audience.PROGRAMME)) {
            may.add("topic.raise");
        }
        return may;
    }
}
