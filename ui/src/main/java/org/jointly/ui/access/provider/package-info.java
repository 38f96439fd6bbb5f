/** Screens by which an organisation connects its own identity provider. */
@NullMarked
package org.jointly.ui.access.provider;

import org.jspecify.annotations.NullMarked;
