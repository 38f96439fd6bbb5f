/** What stood in mails that became comments. */
@NullMarked
package org.jointly.discussion.mail;

import org.jspecify.annotations.NullMarked;
