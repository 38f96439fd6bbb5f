package org.jointly.platform.token;

/** The key of a node that was started with a secret. */
public final class AnnouncementKeyOf {
    private AnnouncementKeyOf() {}

    public static AnnouncementKey secret(String secret) {
        return new AnnouncementKey(secret, "");
    }
}
