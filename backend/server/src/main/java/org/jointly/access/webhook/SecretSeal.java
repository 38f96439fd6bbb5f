package org.jointly.access.webhook;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jointly.platform.token.StoredSecrets;
import org.jointly.platform.token.TokenPurpose;

/** Seals the secrets of endpoints for their rows, and opens them to sign. */
@Singleton
class SecretSeal {
    private final StoredSecrets secrets;

    SecretSeal(StoredSecrets secrets) {
        this.secrets = secrets;
    }

    String seal(UUID webhook, WebhookSecret secret) {
        return secrets.seal(TokenPurpose.WEBHOOK, webhook, secret.text());
    }

    /** The newest first; the one before as long as it overlaps. */
    List<WebhookSecret> good(WebhookRow row, Instant now) {
        var good = new ArrayList<WebhookSecret>();
        good.add(open(row, row.secret()));
        if (row.oldSecret() != null
                && row.oldSecretUntil() != null
                && row.oldSecretUntil().isAfter(now)) {
            good.add(open(row, row.oldSecret()));
        }
        return good;
    }

    boolean isOld(String sealed) {
        return secrets.isOld(TokenPurpose.WEBHOOK, sealed);
    }

    String again(WebhookRow row, String sealed) {
        return seal(row.id(), open(row, sealed));
    }

    private WebhookSecret open(WebhookRow row, String sealed) {
        return secrets.open(TokenPurpose.WEBHOOK, row.id(), sealed)
                .map(WebhookSecret::new)
                .orElseThrow(() -> new IllegalStateException("The secret of webhook " + row.id()
                        + " cannot be opened: JOINTLY_SEALING_SECRET is not the one it was sealed with"));
    }
}
