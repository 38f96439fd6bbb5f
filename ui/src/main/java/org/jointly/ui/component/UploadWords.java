package org.jointly.ui.component;

import com.vaadin.flow.component.upload.UploadI18N;
import java.util.List;

/** The upload field in the reader's language. */
public final class UploadWords {
    private UploadWords() {}

    /**
     * @param tooBig the key of the sentence for a file that is too big
     * @param wrongKind the key of the sentence for a file of another kind
     */
    public static UploadI18N words(String tooBig, String wrongKind) {
        return new UploadI18N()
                .setDropFiles(new UploadI18N.DropFiles()
                        .setOne(Words.say("import.drop"))
                        .setMany(Words.say("import.drop")))
                .setAddFiles(new UploadI18N.AddFiles()
                        .setOne(Words.say("import.choose"))
                        .setMany(Words.say("import.choose")))
                .setError(new UploadI18N.Error()
                        .setTooManyFiles(Words.say("import.one-file"))
                        .setFileIsTooBig(Words.say(tooBig))
                        .setIncorrectFileType(Words.say(wrongKind)))
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
                                .setFileTooLarge(Words.say(tooBig))))
                .setFile(new UploadI18N.File()
                        .setRetry(Words.say("action.try-again"))
                        .setRemove(Words.say("action.remove"))
                        .setStart(Words.say("import.choose")))
                .setUnits(new UploadI18N.Units().setSize(List.of("B", "kB", "MB", "GB")));
    }
}
