package org.crossroads.webapp.it;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Makes a WAR whose descriptors lack a line: the program as it would be without what that line demands. */
final class DescriptorsWithout {

    private DescriptorsWithout() {}

    /** Without the lines that say which elements tell of a fund. */
    static Path membership(Path war, Path altered) {
        try (InputStream in = Files.newInputStream(war);
                OutputStream out = Files.newOutputStream(altered)) {
            copy(in, out);
            return altered;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(InputStream archive, OutputStream out) throws IOException {
        ZipInputStream in = new ZipInputStream(archive);
        ZipOutputStream altered = new ZipOutputStream(out);
        for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
            put(altered, entry, changed(entry.getName(), in.readAllBytes()));
        }
        altered.finish();
    }

    private static byte[] changed(String name, byte[] content) throws IOException {
        if (name.matches("WEB-INF/lib/crossroads-contract.*\\.jar")) {
            ByteArrayOutputStream jar = new ByteArrayOutputStream(content.length);
            copy(new ByteArrayInputStream(content), jar);
            return jar.toByteArray();
        }
        if (name.matches("META-INF/crossroads/wsdl/.*\\.yaml")) {
            String descriptor = new String(content, StandardCharsets.UTF_8);
            return descriptor.replaceAll("(?m)^ *membership:.*$", "").getBytes(StandardCharsets.UTF_8);
        }
        return content;
    }

    /** Archives in an archive are read where they stand, so they are stored as they are. */
    private static void put(ZipOutputStream out, ZipEntry original, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(original.getName());
        if (original.getName().endsWith(".jar")) {
            CRC32 sum = new CRC32();
            sum.update(content);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(content.length);
            entry.setCrc(sum.getValue());
        }
        out.putNextEntry(entry);
        out.write(content);
        out.closeEntry();
    }
}
