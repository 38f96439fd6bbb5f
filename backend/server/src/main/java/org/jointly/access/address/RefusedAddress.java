package org.jointly.access.address;

import java.net.UnknownHostException;

/** A name that leads to an address nobody outside should have us speak to. */
public class RefusedAddress extends UnknownHostException {
    private static final long serialVersionUID = 1;

    RefusedAddress() {
        super("an address that is not public");
    }
}
