package org.jointly.ui.exchange;

import java.net.URI;
import java.util.List;
import org.jointly.api.Problem;
import org.jointly.ui.session.Refusal;

/** A file that was not even sent, said as the backend would say it. */
final class Rejected {
    private Rejected() {}

    static Refusal because(String why) {
        return new Refusal(new Problem(URI.create("about:blank"), "", 422, why, null, List.of(), null));
    }
}
