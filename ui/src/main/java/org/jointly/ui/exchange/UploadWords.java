package org.jointly.ui.exchange;

import com.vaadin.flow.component.upload.UploadI18N;
import java.util.List;
import org.jointly.ui.component.Words;

/** The upload field in the reader's language. */
final class UploadWords {
    private UploadWords() {}

    static UploadI18N words() {
        return new UploadI18N()
                .setDropFiles(new UploadI18N.DropFiles()
                        .setOne(Words.say("import.drop"))
                        .setMany(Words.say("import.drop")))
                .setAddFiles(new UploadI18N.AddFiles()
                        .setOne(Words.say("import.choose"))
                        .setMany(Words.say("import.choose")))
                .setError(new UploadI18N.Error()
                        .setTooManyFiles(Words.say("import.one-file"))
                        .setFileIsTooBig(Words.say("import.too-big"))
                        .setIncorrectFileType(Words.say("import.not-xml")))
                .setUploading(new UploadI18N.Uploading()
                        .setStatus(new UploadI18N.Uploading.Status()
                                .setConnecting(Words.say("import.reading"))
                                .setStalled(Words.say("import.stalled"))
                                .setProcessing(Words.say("import.reading"))
                                .setHeld(Words.say("import.reading")))
                        .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                                .setPrefix("")
                                .setUnknown(Words.say("import.reading")))
                        .setError(new UploadI18N.Uploading.Error()
                                .setServerUnavailable(Words.say("away.title"))
                                .setUnexpectedServerError(Words.say("error.unexpected"))
                                .setForbidden(Words.say("error.not-allowed"))
                                .setFileTooLarge(Words.say("import.too-big"))))
                .setFile(new UploadI18N.File()
                        .setRetry(Words.say("action.try-again"))
                        .setRemove(Words.say("action.remove"))
                        .setStart(Words.say("import.choose")))
                .setUnits(new UploadI18N.Units().setSize(List.of("B", "kB", "MB", "GB")));
    }
}
