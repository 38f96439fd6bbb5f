package org.jointly.platform.mail;

import io.micronaut.context.annotation.ConfigurationProperties;
import org.jspecify.annotations.Nullable;

/**
 * By which server mail leaves.
 *
 * @param tls {@code starttls}, {@code ssl} from the first byte, or {@code none} on one machine alone
 * @param from the sender's address
 * @param user absent where the server asks for none
 */
@ConfigurationProperties("jointly.mail")
record MailSettings(
        String host,
        int port,
        String tls,
        String from,
        @Nullable String user,
        @Nullable String password) {}
