package org.jointly.access.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.jointly.api.access.machine.RotateSecret;
import org.jointly.api.access.webhook.MadeWebhook;
import org.jointly.api.access.webhook.MakeWebhook;
import org.jointly.api.access.webhook.Webhook;
import org.jointly.platform.Backend;
import org.jointly.platform.Duty;
import org.jointly.platform.Visitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ResealTest {
    private static final String KIND = "file.imported";

    @BeforeAll
    static void begin() {
        assertThat(Backend.address()).isNotNull();
    }

    @Test
    void aSecretThatWasReplacedSinceItWasReadIsNotPutBackUnderANewSeal() {
        var username = "machines-" + UUID.randomUUID();
        Backend.stack().people().add(username, "sahel-aid:admin");
        var admin = Visitor.of(username, "sahel-aid");
        var made = admin.post("/access/webhooks", new MakeWebhook("http://127.0.0.1:1/hooks", Set.of(KIND)))
                .as(MadeWebhook.class);
        var id = made.webhook().id();
        var before = row(id);
        assertThat(reseal(before)).isTrue();
        var read = row(id);
        assertThat(read.secret()).isNotEqualTo(before.secret());

        admin.post("/access/webhooks/" + id + "/secrets", new RotateSecret(0)).as(MadeWebhook.class);
        var rotated = row(id).secret();

        assertThat(reseal(read)).isFalse();
        assertThat(row(id).secret()).isEqualTo(rotated);
        admin.delete("/access/webhooks/" + id).as(Webhook.class);
    }

    private static boolean reseal(WebhookRow row) {
        return Duty.ACCESS.find(() -> steps().reseal(row));
    }

    private static WebhookRow row(UUID id) {
        return Duty.ACCESS.find(() -> steps().wanting(KIND)).stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static DeliverySteps steps() {
        return Backend.beans().getBean(DeliverySteps.class);
    }
}
