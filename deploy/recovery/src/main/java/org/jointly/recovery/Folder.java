package org.jointly.recovery;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** A new folder that nobody but the one who made it may enter. */
final class Folder {
    private final Path path;

    private Folder(Path path) {
        this.path = path;
    }

    /** Says before anybody types what would stand in the way after. */
    static void check(Path path) throws Failure {
        if (Files.exists(path)) {
            throw new Failure("folder.there", path);
        }
        if (!path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            throw new Failure("folder.rights", path);
        }
        var parent = path.toAbsolutePath().getParent();
        if (parent == null || !Files.isDirectory(parent)) {
            throw new Failure("folder.parent", path);
        }
    }

    static Folder make(Path path) throws Failure {
        try {
            return new Folder(Files.createDirectory(path, only("rwx------")));
        } catch (FileAlreadyExistsException cause) {
            throw new Failure(cause, "folder.there", path);
        } catch (IOException cause) {
            throw new Failure(cause, "folder.failed", path, String.valueOf(cause.getMessage()));
        }
    }

    Path path() {
        return path;
    }

    void write(OpenedVoice voice) throws Failure {
        var folder = make(path.resolve(voice.submission().toString()));
        folder.write("voice.json", Plain.bytes(voice.content()));
        for (var photo : voice.photos()) {
            folder.write(photo.name(), photo.bytes());
        }
    }

    private void write(String name, byte[] bytes) throws Failure {
        var file = path.resolve(name);
        try {
            Files.createFile(file, only("rw-------"));
            Files.write(file, bytes, StandardOpenOption.WRITE);
        } catch (IOException cause) {
            throw new Failure(cause, "folder.failed", file, String.valueOf(cause.getMessage()));
        }
    }

    private static FileAttribute<?> only(String rights) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights));
    }
}
