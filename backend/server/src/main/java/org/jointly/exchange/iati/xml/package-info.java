/** A file of activities as text, tags and elements, within bounds and with its lines. */
@NullMarked
package org.jointly.exchange.iati.xml;

import org.jspecify.annotations.NullMarked;
