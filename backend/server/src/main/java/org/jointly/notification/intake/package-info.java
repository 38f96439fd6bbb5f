/** What comes to the mailbox of answers: mails become comments, letters that came back are noted, and the rest is laid aside. */
@NullMarked
package org.jointly.notification.intake;

import org.jspecify.annotations.NullMarked;
