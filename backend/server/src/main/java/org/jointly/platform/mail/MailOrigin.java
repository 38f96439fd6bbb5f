package org.jointly.platform.mail;

import jakarta.inject.Singleton;

/** The address that our letters come from. */
@Singleton
public class MailOrigin {
    private final String address;

    MailOrigin(MailSettings settings) {
        this.address = settings.from();
    }

    public String address() {
        return address;
    }

    /** The domain of it. */
    public String host() {
        return address.substring(address.indexOf('@') + 1);
    }
}
