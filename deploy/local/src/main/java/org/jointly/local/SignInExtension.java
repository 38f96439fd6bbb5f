package org.jointly.local;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/** The jar of {@code deploy/sign-in} that Keycloak loads, made of our own class path: alike from a jar and from a folder of classes. */
record SignInExtension(byte[] jar) {
    private static final String MARK = "META-INF/services/org.keycloak.authentication.AuthenticatorFactory";

    static SignInExtension found() {
        URL mark = Objects.requireNonNull(SignInExtension.class.getClassLoader().getResource(MARK), MARK);
        try {
            URI uri = mark.toURI();
            if (uri.getScheme().equals("file")) {
                String root = uri.toString().substring(0, uri.toString().length() - MARK.length());
                return new SignInExtension(packed(Path.of(URI.create(root))));
            }
            try (FileSystem inside = FileSystems.newFileSystem(uri, Map.of())) {
                return new SignInExtension(packed(inside.getPath("/")));
            }
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void writeTo(Path file) {
        try {
            Files.write(file, jar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String digest() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(jar));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] packed(Path root) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes);
                Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = root.relativize(file).toString();
                if (name.startsWith("org/jointly/signin/") || name.equals(MARK)) {
                    JarEntry entry = new JarEntry(name);
                    entry.setLastModifiedTime(FileTime.fromMillis(0));
                    jar.putNextEntry(entry);
                    Files.copy(file, jar);
                    jar.closeEntry();
                }
            }
        }
        return bytes.toByteArray();
    }
}
