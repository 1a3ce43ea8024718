package io.reformpulse.controlroom.server;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The page, from the class path. What has a hash in its name never changes and is kept by browsers
 * for good; all else is asked for again each time.
 */
final class PageFiles {
    private static final String ROOT = "/page/";
    private static final String INDEX = "index.html";
    // Names of one level or more, none of which begins with a dot.
    private static final Pattern NAME =
            Pattern.compile("([A-Za-z0-9_-][A-Za-z0-9._-]*/)*[A-Za-z0-9_-][A-Za-z0-9._-]*");
    private static final Map<String, String> TYPES =
            Map.ofEntries(
                    Map.entry("html", "text/html; charset=utf-8"),
                    Map.entry("js", "text/javascript; charset=utf-8"),
                    Map.entry("css", "text/css; charset=utf-8"),
                    Map.entry("json", "application/json"),
                    Map.entry("webmanifest", "application/manifest+json"),
                    Map.entry("svg", "image/svg+xml"),
                    Map.entry("png", "image/png"),
                    Map.entry("ico", "image/x-icon"),
                    Map.entry("woff2", "font/woff2"),
                    Map.entry("txt", "text/plain; charset=utf-8"));

    private final Map<String, PageFile> files = new ConcurrentHashMap<>();

    private record PageFile(byte[] content, String type, String tag, boolean isForGood) {}

    /** Answers with a file; false if there is none of that path. */
    boolean answer(Context ctx) {
        String path = ctx.path().substring(1);
        PageFile file = find(path.isEmpty() ? INDEX : path);
        // Places within the page have addresses of their own.
        if (file == null && !path.contains(".")) {
            file = find(INDEX);
        }
        if (file == null) {
            return false;
        }
        ctx.header("ETag", file.tag);
        ctx.header(
                "Cache-Control",
                file.isForGood ? "public, max-age=31536000, immutable" : "no-cache");
        if (file.tag.equals(ctx.header("If-None-Match"))) {
            ctx.status(304);
        } else {
            ctx.contentType(file.type);
            ctx.result(file.content);
        }
        return true;
    }

    private PageFile find(String path) {
        String type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
        if (type == null || !NAME.matcher(path).matches()) {
            return null;
        }
        return files.computeIfAbsent(path, name -> read(name, type));
    }

    private static PageFile read(String path, String type) {
        try (InputStream in = PageFiles.class.getResourceAsStream(ROOT + path)) {
            if (in == null) {
                return null;
            }
            byte[] content = in.readAllBytes();
            return new PageFile(content, type, tag(content), path.startsWith("assets/"));
        } catch (IOException e) {
            throw new UncheckedIOException("The page's file " + path + " cannot be read.", e);
        }
    }

    private static String tag(byte[] content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
            return "\"" + HexFormat.of().formatHex(hash, 0, 12) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    /** A file of the class path as bytes. */
    static byte[] resource(String path) {
        try (InputStream in = PageFiles.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("The file " + path + " is missing in this build.");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + path + " cannot be read.", e);
        }
    }
}
