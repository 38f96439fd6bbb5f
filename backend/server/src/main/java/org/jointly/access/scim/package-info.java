/** SCIM 2.0 (RFC 7643, 7644): an organisation's own directory makes, changes and removes its people and says which groups they are in. */
@NullMarked
package org.jointly.access.scim;

import org.jspecify.annotations.NullMarked;
