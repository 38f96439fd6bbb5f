/** Mails that the platform writes to people: their words, their look, the links in them, and how they are sent. */
@NullMarked
package org.jointly.platform.mail;

import org.jspecify.annotations.NullMarked;
