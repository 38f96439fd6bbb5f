@NullMarked
package org.jointly.exchange.iati;

import org.jspecify.annotations.NullMarked;
