package org.jointly.ui.web;

import jakarta.servlet.Filter;

/** A page that a feature offers to people who are not signed in. It keeps nothing of them and passes on what is not its own. */
public interface PublicPage extends Filter {
    /** The servlet's path pattern under which it is asked. */
    String path();
}
