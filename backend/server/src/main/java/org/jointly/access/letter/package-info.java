/** Mails that the platform writes to people: their words, their look, the links in them, and how they are sent. */
@NullMarked
package org.jointly.access.letter;

import org.jspecify.annotations.NullMarked;
