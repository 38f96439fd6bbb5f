/** Answering in a topic by mail. */
@NullMarked
package org.jointly.discussion.reply;

import org.jspecify.annotations.NullMarked;
