package org.jointly.ui.session.signin;

/** What is done right after somebody has signed in, before they see anything. A feature offers it by being the bean. */
public interface AfterSignIn {
    Verdict signedIn(String accessToken);

    /** What the sign-in is good for. */
    enum Verdict {
        GOOD,
        /** The token does not say yet what came of it; another one will, and nothing is asked again for it. */
        AFRESH,
        /** Whoever vouched for the person is believed no more: they sign out, and in by another way. */
        WORTHLESS
    }
}
