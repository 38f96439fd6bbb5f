/** Mails that come to us: how they are fetched, what is believed of them, and what somebody wrote in one. */
@NullMarked
package org.jointly.platform.mail.incoming;

import org.jspecify.annotations.NullMarked;
