package org.jointly.document.text.word;

import java.io.IOException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.jointly.document.text.Pictures;

/** The pictures of a Word file as they stand in texts: of the kinds that browsers show, and none too large. */
final class WordPictures {
    private static final int LARGEST = 1 << 20;

    private final Map<String, Optional<String>> known = new HashMap<>();
    private final Budget budget;

    WordPictures(Budget budget) {
        this.budget = budget;
    }

    /** As a data URL. */
    Optional<String> url(PackagePart file) {
        return known.computeIfAbsent(file.getPartName().getName(), name -> read(file))
                .filter(url -> budget.picture(url.length()));
    }

    private static Optional<String> read(PackagePart file) {
        var kind = switch (file.getPartName().getExtension().toLowerCase(Locale.ROOT)) {
            case "png" -> "png";
            case "jpg", "jpeg", "jfif" -> "jpeg";
            case "gif" -> "gif";
            case "webp" -> "webp";
            default -> "";
        };
        if (kind.isEmpty() || file.getSize() > LARGEST) {
            return Optional.empty();
        }
        try (var stream = file.getInputStream()) {
            var bytes = stream.readAllBytes();
            var url = "data:image/" + kind + ";base64," + Base64.getEncoder().encodeToString(bytes);
            return url.length() <= LARGEST && Pictures.isModest(bytes) ? Optional.of(url) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
