package org.jointly.voices.reader;

import io.micronaut.http.annotation.Controller;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.UUID;
import org.jointly.api.reader.AddVoices;
import org.jointly.api.reader.DraftEntry;
import org.jointly.api.reader.ExportVoice;
import org.jointly.api.reader.KeepKey;
import org.jointly.api.reader.Made;
import org.jointly.api.reader.ProposeTheme;
import org.jointly.api.reader.Reader;
import org.jointly.api.reader.ReaderApi;
import org.jointly.api.reader.RecoveryExport;
import org.jointly.api.reader.SealedVoice;
import org.jointly.api.reader.SeenTheme;
import org.jointly.api.reader.SendReply;
import org.jointly.api.reader.ShareVoice;
import org.jointly.api.reader.SignEntry;
import org.jointly.voices.theme.Themes;

/** What the reader's frame says to the server. */
@Hidden
@Controller(port = "${jointly.voices.port}")
class ReaderController implements ReaderApi {
    private final ReaderSelf self;
    private final ReaderKeys keys;
    private final ReaderVoices voices;
    private final Recovery recovery;
    private final Themes themes;

    ReaderController(ReaderSelf self, ReaderKeys keys, ReaderVoices voices, Recovery recovery, Themes themes) {
        this.self = self;
        this.keys = keys;
        this.voices = voices;
        this.recovery = recovery;
        this.themes = themes;
    }

    @Override
    public Reader me() {
        return self.me();
    }

    @Override
    public void keepKey(KeepKey request) {
        keys.keepKey(request);
    }

    @Override
    public Made draft(DraftEntry request) {
        return new Made(keys.draft(request));
    }

    @Override
    public void sign(UUID draft, SignEntry request) {
        keys.sign(draft, request);
    }

    @Override
    public void dropDraft(UUID draft) {
        keys.dropDraft(draft);
    }

    @Override
    public SealedVoice open(UUID submission) {
        return voices.open(submission);
    }

    @Override
    public byte[] attachment(UUID submission, int number) {
        return voices.attachment(submission, number);
    }

    @Override
    public void reply(UUID submission, SendReply request) {
        voices.reply(submission, request);
    }

    @Override
    public void export(UUID submission, ExportVoice request) {
        voices.export(submission, request.use());
    }

    @Override
    public void share(UUID submission, ShareVoice request) {
        voices.share(submission, request);
    }

    @Override
    public Made propose(ProposeTheme request) {
        return new Made(themes.propose(request.channel(), request.kind(), request.text(), request.voices()));
    }

    @Override
    public SeenTheme theme(UUID theme) {
        return themes.supportable(theme).seen();
    }

    @Override
    public void addVoices(UUID theme, AddVoices request) {
        themes.addVoices(theme, request.voices());
    }

    @Override
    public RecoveryExport recovery() {
        return recovery.export();
    }
}
