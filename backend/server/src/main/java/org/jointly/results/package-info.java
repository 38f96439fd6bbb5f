/** What joint programmes change, how that is measured, and where it is published. Today it comes with published files. */
@NullMarked
package org.jointly.results;

import org.jspecify.annotations.NullMarked;
