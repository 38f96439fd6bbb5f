/** What an organisation's archive says of the organisation itself. */
@NullMarked
package org.jointly.organisation.archive;

import org.jspecify.annotations.NullMarked;
