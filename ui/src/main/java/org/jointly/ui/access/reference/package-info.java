/** The page that explains the API, made of its contract. */
@NullMarked
package org.jointly.ui.access.reference;

import org.jspecify.annotations.NullMarked;
