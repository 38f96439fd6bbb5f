/** Vaadin inside Micronaut: the web server and what it hands to the browser. */
@NullMarked
package org.jointly.ui.web;

import org.jspecify.annotations.NullMarked;
