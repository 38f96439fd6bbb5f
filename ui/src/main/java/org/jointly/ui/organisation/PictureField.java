package org.jointly.ui.organisation;

import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.Base64;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.UploadWords;
import org.jointly.ui.component.Words;
import org.jspecify.annotations.Nullable;

/** A picture from the person's device, for an organisation to show itself by. */
public class PictureField extends CustomField<String> {
    private static final int LARGEST = 512 << 10;
    private final Image shown = new Image();
    private final Upload upload;
    private String picture = "";

    /** @param taken gets the picture in Base64 */
    public PictureField(String label, SerializableConsumer<String> taken) {
        setLabel(label);
        setHelperText(Words.say("organisation.logo-help"));
        shown.addClassName("logo-large");
        shown.setVisible(false);
        upload = new Upload(UploadHandler.inMemory((metadata, bytes) -> take(metadata.contentType(), bytes, taken)));
        upload.setAcceptedFileTypes("image/png", "image/jpeg", "image/webp", ".png", ".jpg", ".jpeg", ".webp");
        upload.setMaxFiles(1);
        upload.setMaxFileSize(LARGEST);
        upload.setI18n(UploadWords.words("organisation.logo-too-big", "organisation.logo-not-picture"));
        upload.addFileRejectedListener(rejected -> {
            setErrorMessage(rejected.getErrorMessage());
            setInvalid(true);
        });
        upload.setUploadButton(Buttons.quiet(Words.say("organisation.choose-logo"), () -> {}));
        upload.setDropAllowed(false);
        add(new Div(shown, upload));
    }

    private void take(String kind, byte[] bytes, SerializableConsumer<String> taken) {
        setInvalid(false);
        picture = Base64.getEncoder().encodeToString(bytes);
        if (kind.matches("image/(png|jpeg|webp)")) {
            shown.setSrc("data:" + kind + ";base64," + picture);
            shown.setAlt("");
            shown.setVisible(true);
        }
        upload.clearFileList();
        taken.accept(picture);
    }

    /** Base64, or null where none was chosen. */
    public @Nullable String picture() {
        return picture.isEmpty() ? null : picture;
    }

    @Override
    protected String generateModelValue() {
        return picture;
    }

    @Override
    protected void setPresentationValue(String value) {
        picture = value;
    }
}
