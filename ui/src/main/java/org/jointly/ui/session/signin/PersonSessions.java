package org.jointly.ui.session.signin;

import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The sessions of each person on this node; whoever signs in once too often ends the one signed in to first. */
@Singleton
public class PersonSessions implements HttpSessionListener {
    private static final int MOST = 10;

    private final Map<String, Deque<HttpSession>> sessions = new ConcurrentHashMap<>();
    private final Map<HttpSession, String> people = new ConcurrentHashMap<>();

    void add(String person, HttpSession session) {
        people.put(session, person);
        var all = sessions.computeIfAbsent(person, nobodyYet -> new ArrayDeque<>());
        HttpSession tooMuch;
        synchronized (all) {
            all.addLast(session);
            tooMuch = all.size() > MOST ? all.pollFirst() : null;
        }
        if (tooMuch != null) {
            end(tooMuch);
        }
    }

    /** The other tabs of a person stay as they are; whoever was here before another person goes. */
    void settle(HttpServletRequest request, SignedIn signedIn) {
        var before = request.getSession(false);
        var known = SignedIn.of(before);
        if (before != null && known != null && known.person().equals(signedIn.person())) {
            request.changeSessionId();
            signedIn.keepIn(before);
            return;
        }
        if (before != null) {
            before.invalidate();
        }
        var session = request.getSession(true);
        signedIn.keepIn(session);
        add(signedIn.person(), session);
    }

    /** Those here that came from what has ended at Keycloak. */
    void end(KeycloakSession ended) {
        var all = sessions.get(ended.person());
        if (all == null) {
            return;
        }
        List<HttpSession> here;
        synchronized (all) {
            here = List.copyOf(all);
        }
        here.stream().filter(session -> cameFrom(ended, session)).forEach(PersonSessions::end);
    }

    private static boolean cameFrom(KeycloakSession ended, HttpSession session) {
        try {
            var signedIn = SignedIn.of(session);
            return signedIn != null && ended.covers(signedIn.origin());
        } catch (IllegalStateException endedAlready) {
            return false;
        }
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        var person = people.remove(event.getSession());
        if (person != null) {
            sessions.computeIfPresent(person, (same, all) -> {
                synchronized (all) {
                    all.remove(event.getSession());
                    return all.isEmpty() ? null : all;
                }
            });
        }
    }

    private static void end(HttpSession session) {
        try {
            session.invalidate();
        } catch (IllegalStateException endedAlready) {
            // which is what we wanted
        }
    }
}
