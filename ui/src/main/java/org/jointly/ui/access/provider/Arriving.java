package org.jointly.ui.access.provider;

import jakarta.inject.Singleton;
import org.jointly.ui.session.BackendAway;
import org.jointly.ui.session.Refusal;
import org.jointly.ui.session.signin.AfterSignIn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has the backend note who came by their organisation's identity provider. While it does not answer the next sign-in does. */
@Singleton
class Arriving implements AfterSignIn {
    private static final Logger log = LoggerFactory.getLogger(Arriving.class);

    private final ArrivalClient arrivals;

    Arriving(ArrivalClient arrivals) {
        this.arrivals = arrivals;
    }

    @Override
    public Verdict signedIn(String accessToken) {
        try {
            var arrival = arrivals.arrive("Bearer " + accessToken);
            if (arrival.over()) {
                return Verdict.WORTHLESS;
            }
            return arrival.joined() ? Verdict.AFRESH : Verdict.GOOD;
        } catch (BackendAway | Refusal silence) {
            log.warn("What follows from a sign-in is not noted: {}", silence.getMessage());
            return Verdict.GOOD;
        }
    }
}
