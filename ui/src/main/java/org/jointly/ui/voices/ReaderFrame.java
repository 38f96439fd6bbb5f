package org.jointly.ui.voices;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jointly.api.voices.inbox.VoiceApi;
import org.jointly.ui.component.Notices;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.BackendAway;
import org.jointly.ui.session.Refusal;
import org.jointly.ui.settings.Settings;
import org.jspecify.annotations.Nullable;

/**
 * The window in which voices are read and keys are held. It comes from another host, so nothing of this server runs in it;
 * tickets go in, and nothing comes out but that something changed.
 */
@Tag("iframe")
@JavaScript("context://jointly/voices-frame.js")
public class ReaderFrame extends Component implements HasStyle {
    private final transient VoiceApi voices;
    private final SerializableRunnable changed;

    /** What the frame is to show. */
    public record Act(String title, Map<String, ?> message) {
        public static Act keys() {
            return new Act(Words.say("keys.mine"), Map.of("kind", "keys"));
        }

        public static Act custody() {
            return new Act(Words.say("keys.custody"), Map.of("kind", "custody"));
        }

        public static Act read(UUID submission) {
            return new Act(Words.say("inbox.voice"), Map.of("kind", "read", "submission", submission.toString()));
        }

        public static Act support(UUID theme, List<UUID> submissions) {
            return new Act(
                    Words.say("theme.support"),
                    Map.of("kind", "support", "theme", theme.toString(), "submissions", texts(submissions)));
        }

        private static List<String> texts(List<UUID> ids) {
            return ids.stream().map(UUID::toString).toList();
        }

        public static Act theme(UUID channel, List<UUID> submissions) {
            return new Act(
                    Words.say("theme.propose"),
                    Map.of(
                            "kind", "theme",
                            "channel", channel.toString(),
                            "submissions", texts(submissions)));
        }
    }

    public ReaderFrame(VoiceApi voices, Settings settings, Act act, SerializableRunnable changed) {
        this.voices = voices;
        this.changed = changed;
        addClassName("reader-frame");
        var origin = settings.voicesOrigin();
        getElement().setAttribute("title", act.title());
        getElement().setAttribute("sandbox", "allow-scripts allow-same-origin allow-downloads allow-modals");
        getElement()
                .setAttribute(
                        "allow",
                        "publickey-credentials-get " + origin + "; publickey-credentials-create " + origin
                                + "; clipboard-write " + origin);
        var started = Map.of(
                "origin",
                origin,
                "address",
                origin + "/reader",
                "language",
                Words.language().getLanguage(),
                "act",
                act.message());
        addAttachListener(attach -> getElement().executeJs("window.jointlyVoicesFrame(this, $0)", started));
    }

    /** A fresh ticket; empty while the backend is away, nothing when it refuses. */
    @ClientCallable
    @Nullable String ticket() {
        try {
            return voices.ticket().token();
        } catch (BackendAway away) {
            return "";
        } catch (Refusal refusal) {
            Notices.refused(refusal.problem());
            return null;
        }
    }

    /** Something changed inside; what it is, is read anew from the backend. */
    @ClientCallable
    void changed(String subject) {
        changed.run();
    }
}
