/** What has to happen after a transaction and must not be lost by a crash: messages written in it and delivered later. */
@NullMarked
package org.jointly.platform.outbox;

import org.jspecify.annotations.NullMarked;
