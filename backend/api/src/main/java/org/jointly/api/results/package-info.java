/** What joint programmes change, how that is measured, and where it is published. */
@NullMarked
package org.jointly.api.results;

import org.jspecify.annotations.NullMarked;
