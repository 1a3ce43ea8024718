package io.reformpulse.engine.reference;

import io.reformpulse.domain.alert.rule.RuleBook;
import io.reformpulse.domain.calendar.Jurisdiction;
import io.reformpulse.domain.commune.Reference;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The files of a reference folder as texts, so that they travel with the job to where the reference
 * is needed. Reading them checks nothing; {@link #load} does.
 */
public record ReferenceFiles(
        String jurisdiction, String units, String procedures, String calendar, String targets)
        implements Serializable {
    private static final long serialVersionUID = 1;
    private static final Map<ReferenceFiles, Reference> LOADED = new ConcurrentHashMap<>();

    public ReferenceFiles {
        Objects.requireNonNull(jurisdiction, "jurisdiction");
        Objects.requireNonNull(units, "units");
        Objects.requireNonNull(procedures, "procedures");
        Objects.requireNonNull(calendar, "calendar");
        Objects.requireNonNull(targets, "targets");
    }

    /** Reads a folder. */
    public static ReferenceFiles in(Path folder) {
        return new ReferenceFiles(
                read(folder, JurisdictionYaml.FILE),
                read(folder, UnitsCsv.FILE),
                read(folder, ProceduresCsv.FILE),
                read(folder, CalendarCsv.FILE),
                read(folder, TargetsYaml.FILE));
    }

    /**
     * Reads a folder on the class path.
     *
     * @param folder such as {@code /reference/lao-cai}
     */
    public static ReferenceFiles onClassPath(String folder) {
        return new ReferenceFiles(
                resource(folder, JurisdictionYaml.FILE),
                resource(folder, UnitsCsv.FILE),
                resource(folder, ProceduresCsv.FILE),
                resource(folder, CalendarCsv.FILE),
                resource(folder, TargetsYaml.FILE));
    }

    /**
     * The same folder with other rules.
     *
     * @param text of a targets.yaml
     */
    public ReferenceFiles withTargets(String text) {
        return new ReferenceFiles(jurisdiction, units, procedures, calendar, text);
    }

    /**
     * The reference these files describe; made once in a JVM.
     *
     * @throws ReferenceException if a file cannot be used
     */
    public Reference load() {
        return LOADED.computeIfAbsent(this, ReferenceFiles::parse);
    }

    /**
     * A reference of one's own, which goes when it is no longer used.
     *
     * @throws ReferenceException if a file cannot be used
     */
    public Reference parse() {
        Jurisdiction rules = JurisdictionYaml.parse(jurisdiction);
        Reference reference =
                new Reference(
                        rules,
                        CalendarCsv.parse(calendar, rules),
                        ProceduresCsv.parse(procedures),
                        UnitsCsv.parse(units));
        TargetsYaml.parse(targets, rules.zone(), reference.units());
        return reference;
    }

    /**
     * The rules that these files lay down to begin with; further ones come while a job runs.
     *
     * @throws ReferenceException if a file cannot be used
     */
    public RuleBook rules() {
        Reference reference = load();
        return TargetsYaml.parse(targets, reference.jurisdiction().zone(), reference.units());
    }

    private static String read(Path folder, String file) {
        Path path = folder.resolve(file);
        if (!Files.isRegularFile(path)) {
            throw new ReferenceException(
                    path.toString(), 0, "there is no such file; a reference folder needs one.");
        }
        try {
            return Files.readString(path);
        } catch (CharacterCodingException e) {
            throw new ReferenceException(path.toString(), 0, "it is not UTF-8; save it as UTF-8.");
        } catch (IOException e) {
            throw new ReferenceException(path.toString(), 0, "it cannot be read: " + e + ".");
        }
    }

    private static String resource(String folder, String file) {
        String name = folder + "/" + file;
        try (InputStream in = ReferenceFiles.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new ReferenceException(name, 0, "there is no such file on the class path.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new ReferenceException(name, 0, "it cannot be read: " + e + ".");
        }
    }
}
