/** Reading files in the IATI activity standard: tolerant of what they hold, strict about what they may cost. */
@NullMarked
package org.jointly.exchange.iati;

import org.jspecify.annotations.NullMarked;
