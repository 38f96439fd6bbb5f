package org.jointly.access.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jointly.access.IsolationTable;
import org.jointly.access.IsolationTable.Line;
import org.jointly.access.IsolationTable.Standing;
import org.jointly.access.PlatformStory;
import org.jointly.api.access.provider.ProviderState;
import org.jointly.api.access.provider.SignInSettings;
import org.jointly.local.PlayedProvider;
import org.jointly.platform.Backend;
import org.jointly.platform.Visitor;
import org.jointly.platform.Visitor.Answer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The rows of the isolation matrix about identity providers, where a real one is connected and on. */
class ProviderIsolationTest {
    private static final List<Line> LINES = IsolationTable.read().lines().stream()
            .filter(line -> line.operation().contains("/access/provider"))
            .toList();
    private static ProviderStory story;

    @BeforeAll
    static void somebodyComesByIt() {
        var alias = PlatformStory.name();
        PlatformStory.registered(alias);
        story = ProviderStory.of(alias);
        story.on(story.oidc());
    }

    @Test
    void aColleagueGetsWhatTheMatrixSays() {
        for (var role : IsolationTable.ROLES) {
            if (role.equals("admin")) {
                continue;
            }
            var colleague = colleague(role);
            for (var line : LINES) {
                assertThat(ask(colleague, line).status())
                        .as(line.operation() + " as " + role)
                        .isEqualTo(line.expected(Standing.OWN, role));
            }
        }
        isAsBefore();
    }

    @Test
    void whoRunsThePlatformAndStrangersGetWhatTheMatrixSays() {
        for (var line : LINES) {
            assertThat(ask(new Visitor("rosa", null), line).status())
                    .as(line.operation() + " for the platform")
                    .isEqualTo(line.platformAdmin());
            assertThat(ask(story.admin(), line, "nobody").status())
                    .as(line.operation() + " without a token that holds")
                    .isEqualTo(line.anonymous());
        }
        isAsBefore();
    }

    /** What they ask is about their own organisation, which has none. */
    @Test
    void anotherAdministratorSeesNothingOfItAndChangesNothing() {
        var alias = PlatformStory.name();
        PlatformStory.registered(alias);
        var username = "provider-" + UUID.randomUUID();
        Backend.stack().people().add(username, alias + ":admin");
        var other = Visitor.of(username, alias);
        for (var line : LINES) {
            var answer = ask(other, line);
            assertThat(answer.status()).as(line.operation()).isEqualTo(line.expected(Standing.FOREIGN, "admin"));
            assertThat(answer.text())
                    .as(line.operation())
                    .doesNotContain(story.realm().issuer(), PlayedProvider.CLIENT);
        }
        isAsBefore();
    }

    private static void isAsBefore() {
        var provider = Objects.requireNonNull(
                story.admin().get("/access/provider").as(SignInSettings.class).provider());
        assertThat(provider.state()).isEqualTo(ProviderState.ON);
        assertThat(provider.issuer()).isEqualTo(story.realm().issuer());
    }

    private static Visitor colleague(String role) {
        var username = "provider-" + UUID.randomUUID();
        Backend.stack().people().add(username, story.alias() + ":" + (role.equals("none") ? "" : role));
        return Visitor.of(username, story.alias());
    }

    private static Answer ask(Visitor visitor, Line line) {
        var operation = line.operation().split(" ");
        return visitor.send(operation[0], path(operation[1]), body(line), Map.of());
    }

    private static Answer ask(Visitor visitor, Line line, String token) {
        var operation = line.operation().split(" ");
        return visitor.send(operation[0], path(operation[1]), body(line), Map.of(), token);
    }

    private static String path(String pattern) {
        return pattern.replace("{domain}", story.domain());
    }

    private static @Nullable String body(Line line) {
        return switch (line.operation()) {
            case "PUT /access/provider" -> "{\"kind\": \"oidc\"}";
            case "POST /access/provider/tests/result" -> "{\"state\": \"guessed\"}";
            case "PUT /access/provider/switch" -> "{\"on\": false}";
            case "PUT /access/provider/roles" -> "{\"roles\": []}";
            default -> line.operation().startsWith("POST") ? "" : null;
        };
    }
}
