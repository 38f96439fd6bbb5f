/** What an organisation that has left goes on reading of texts it endorsed. */
@NullMarked
package org.jointly.ui.document.endorsed;

import org.jspecify.annotations.NullMarked;
