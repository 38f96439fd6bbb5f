/** The organisation's archive: asked for by its administrators, made by a job, kept piece by piece, downloaded with a second factor. */
@NullMarked
package org.jointly.access.archive;

import org.jspecify.annotations.NullMarked;
