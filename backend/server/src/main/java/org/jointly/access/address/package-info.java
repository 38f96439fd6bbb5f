/** To which addresses outside the platform speaks: public ones only, looked at when they are typed and when they are used. */
@NullMarked
package org.jointly.access.address;

import org.jspecify.annotations.NullMarked;
