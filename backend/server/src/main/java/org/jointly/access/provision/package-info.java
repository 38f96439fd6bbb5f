/** What an organisation's own directory of people told by SCIM: who came by it, in which groups it put them, and their names. */
@NullMarked
package org.jointly.access.provision;

import org.jspecify.annotations.NullMarked;
