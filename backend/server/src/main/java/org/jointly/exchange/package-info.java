/**
 * Exchange: what was published elsewhere comes in and becomes programmes.
 *
 * <p>{@link org.jointly.exchange.Exchange} is the face; {@code org.jointly.exchange.iati} reads the files.
 */
@NullMarked
package org.jointly.exchange;

import org.jspecify.annotations.NullMarked;
