package io.reformpulse.standalone.cli;

import io.reformpulse.domain.alert.rule.RuleBook;
import io.reformpulse.domain.commune.Reference;
import io.reformpulse.engine.reference.ReferenceFiles;
import io.reformpulse.engine.reference.TargetsYaml;
import io.reformpulse.standalone.Failure;
import io.reformpulse.standalone.replay.ReferenceChoice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/** Which targets.yaml a command reads: the one named, else that of a reference folder. */
final class RulesFile {
    private static final String NO_RULES = "rules: []";

    @Option(
            names = "--reference",
            paramLabel = "DIR",
            description =
                    "The reference folder with targets.yaml, units and calendar; default: the"
                            + " shipped one.")
    private Path reference;

    @Option(
            names = "--targets",
            paramLabel = "FILE",
            description = "The rules of this file, instead of the folder's targets.yaml.")
    private Path targets;

    /** Whether the user named any. */
    boolean isNamed() {
        return reference != null || targets != null;
    }

    /** For the user. */
    String name() {
        return targets != null
                ? targets.toString()
                : "targets.yaml of " + ReferenceChoice.name(reference);
    }

    /** What the folder lays down besides its rules, which are not looked at. */
    Reference reference() {
        return files().withTargets(NO_RULES).load();
    }

    /**
     * The rules.
     *
     * @throws io.reformpulse.engine.reference.ReferenceException if one cannot be used
     */
    RuleBook rules() {
        Reference laidDown = reference();
        return TargetsYaml.parse(text(), laidDown.jurisdiction().zone(), laidDown.units());
    }

    /** A sentence for everything in the file that cannot be used. */
    List<String> refusals() {
        Reference laidDown = reference();
        return TargetsYaml.refusals(text(), laidDown.jurisdiction().zone(), laidDown.units());
    }

    private String text() {
        if (targets == null) {
            return files().targets();
        }
        try {
            return Files.readString(targets);
        } catch (IOException e) {
            throw Failure.usage(
                    "The file "
                            + targets
                            + " cannot be read as text ("
                            + e
                            + "); name a file such as targets.yaml.",
                    e);
        }
    }

    private ReferenceFiles files() {
        return ReferenceChoice.files(reference);
    }
}
