/** The survivors' own port: its connections, headers, proof of work and static page. */
@NullMarked
package org.jointly.voices.port;

import org.jspecify.annotations.NullMarked;
