package org.jointly.document.live;

import org.jointly.document.yjs.Update;

/**
 * An update the log takes.
 *
 * @param update what is new in what was sent
 */
record Kept(Pending pending, Update update, long seq) {}
