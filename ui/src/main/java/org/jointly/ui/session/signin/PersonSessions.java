package org.jointly.ui.session.signin;

import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.util.ArrayDeque;
import java.util.Deque;
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
