package io.reformpulse.simulators.place;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The files of a reference folder as texts, each under its name. Besides those the product knows
 * there may be a {@code workload.yaml}, which only simulations look at.
 */
public record ReferenceFolder(Map<String, String> files) {
    static final String JURISDICTION = "jurisdiction.yaml";
    static final String UNITS = "units.csv";
    static final String PROCEDURES = "procedures.csv";
    static final String CALENDAR = "calendar.csv";
    static final String TARGETS = "targets.yaml";
    static final String WORKLOAD = "workload.yaml";

    private static final List<String> NEEDED = List.of(JURISDICTION, UNITS, PROCEDURES, CALENDAR);
    private static final List<String> WELCOME = List.of(TARGETS, WORKLOAD);

    public ReferenceFolder {
        files = Map.copyOf(files);
        for (String name : NEEDED) {
            if (!files.containsKey(name)) {
                throw new IllegalArgumentException(
                        "The reference folder has no " + name + "; add that file.");
            }
        }
    }

    /** Reads a folder. */
    public static ReferenceFolder in(Path folder) throws IOException {
        return read(
                name -> {
                    try {
                        return Files.newInputStream(folder.resolve(name));
                    } catch (NoSuchFileException e) {
                        return null;
                    }
                });
    }

    /**
     * Reads a folder on the class path.
     *
     * @param folder such as {@code /reference/somewhere}
     */
    public static ReferenceFolder onClassPath(String folder) throws IOException {
        return read(name -> ReferenceFolder.class.getResourceAsStream(folder + "/" + name));
    }

    /** Opens a file; null if there is none of that name. */
    private interface Opener {
        InputStream open(String name) throws IOException;
    }

    private static ReferenceFolder read(Opener opener) throws IOException {
        Map<String, String> files = new TreeMap<>();
        for (List<String> names : List.of(NEEDED, WELCOME)) {
            for (String name : names) {
                try (InputStream in = opener.open(name)) {
                    if (in != null) {
                        files.put(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
                    }
                }
            }
        }
        return new ReferenceFolder(files);
    }

    /** What a simulation needs of it. */
    public Place place() throws IOException {
        return PlaceParser.parse(this);
    }

    /** Writes all files into a folder, which is made if need be. */
    public void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
    }

    String text(String name) {
        return files.get(name);
    }
}
