package org.jointly.local;

import java.util.Map;

/** What backend and UI are told when they start: the contract of environment variables. */
final class Environment {
    private Environment() {}

    static Map<String, String> of(String databaseUrl, String keycloakUrl, Ports ports, Secrets secrets) {
        return Map.ofEntries(
                Map.entry("JOINTLY_LOCAL", "true"),
                Map.entry("JOINTLY_DATABASE_URL", databaseUrl),
                Map.entry("JOINTLY_DATABASE_PASSWORD", secrets.databaseApp()),
                Map.entry("JOINTLY_DUTIES_PASSWORD", secrets.databaseDuties()),
                Map.entry("JOINTLY_OWNER_PASSWORD", secrets.databaseOwner()),
                Map.entry("JOINTLY_VOICES_PASSWORD", secrets.databaseVoices()),
                Map.entry("JOINTLY_KEYCLOAK_URL", keycloakUrl),
                Map.entry("JOINTLY_BACKEND_SECRET", secrets.backend()),
                Map.entry("JOINTLY_PROVISIONER_SECRET", secrets.provisioner()),
                Map.entry("JOINTLY_TICKET_SECRET", secrets.tickets()),
                Map.entry("JOINTLY_SEALING_SECRET", secrets.sealing()),
                Map.entry("JOINTLY_WEBHOOK_LOOPBACK", "true"),
                Map.entry("JOINTLY_UI_SECRET", secrets.ui()),
                Map.entry("JOINTLY_UI_COOKIE_SECRET", secrets.uiCookie()),
                Map.entry("JOINTLY_BACKEND_URL", ports.backendUrl()),
                Map.entry("JOINTLY_LIVE_URL", ports.backendUrl()),
                Map.entry("JOINTLY_MANAGEMENT_PORT", Integer.toString(ports.management())),
                Map.entry("JOINTLY_VOICES_PORT", Integer.toString(ports.voices())),
                Map.entry("JOINTLY_VOICES_URL", ports.voicesUrl()),
                Map.entry("JOINTLY_UI_URL", ports.uiUrl()),
                Map.entry("JOINTLY_REPLY_ADDRESS", MailCatcher.REPLIES),
                Map.entry("JOINTLY_REPLY_AUTHSERV_ID", MailCatcher.AUTHORITY),
                Map.entry("JOINTLY_REPLY_SECRET", secrets.replies()),
                Map.entry("JOINTLY_IMAP_HOST", "localhost"),
                Map.entry("JOINTLY_IMAP_PORT", Integer.toString(ports.imap())),
                Map.entry("JOINTLY_IMAP_TLS", "none"),
                Map.entry("JOINTLY_IMAP_USER", MailCatcher.REPLIES),
                Map.entry("JOINTLY_IMAP_PASSWORD", secrets.mailbox()),
                Map.entry("JOINTLY_SMTP_HOST", "localhost"),
                Map.entry("JOINTLY_SMTP_TLS", "none"),
                Map.entry("JOINTLY_SMTP_PORT", Integer.toString(ports.smtp())));
    }
}
