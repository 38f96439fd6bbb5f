/** What features put into the frame of every page, and where things are shown. */
@NullMarked
package org.jointly.ui.shell.part;

import org.jspecify.annotations.NullMarked;
