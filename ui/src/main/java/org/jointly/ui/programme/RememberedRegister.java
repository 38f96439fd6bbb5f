package org.jointly.ui.programme;

import com.vaadin.flow.server.VaadinSession;
import java.io.Serializable;
import java.util.HashMap;

/** What somebody last listed, and how far down they read each list, as long as their session lasts. */
final class RememberedRegister implements Serializable {
    private static final long serialVersionUID = 1;
    private static final int MOST = 50;

    private String last = "";
    private final HashMap<String, Integer> stretches = new HashMap<>();

    static RememberedRegister now() {
        var session = VaadinSession.getCurrent();
        var known = session.getAttribute(RememberedRegister.class);
        if (known == null) {
            known = new RememberedRegister();
            session.setAttribute(RememberedRegister.class, known);
        }
        return known;
    }

    /** As an address bar has it. */
    String last() {
        return last;
    }

    void wanted(String address) {
        last = address;
    }

    int stretches(String address) {
        return Math.max(1, stretches.getOrDefault(address, 1));
    }

    void read(String address, int many) {
        if (stretches.size() < MOST || stretches.containsKey(address)) {
            stretches.put(address, many);
        }
    }
}
