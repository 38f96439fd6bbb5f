/** Texts people of several organisations write together. */
@NullMarked
package org.jointly.ui.document;

import org.jspecify.annotations.NullMarked;
