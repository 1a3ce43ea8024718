package io.reformpulse.standalone.chaos.sabotage;

import io.reformpulse.engine.reference.ReferenceFiles;
import io.reformpulse.standalone.chaos.check.Expected;
import io.reformpulse.standalone.chaos.check.Finding;
import io.reformpulse.standalone.chaos.check.Observed;
import java.nio.file.Path;
import java.util.Set;

/** Makes a run that went well into what it would be with an error. */
public interface Sabotage {
    String name();

    /** Kinds of findings of which one at least must be made. */
    Set<Finding.Kind> mustBeFoundAs();

    /** What was published and what must have been, one of them changed. */
    Case spoil(Material material) throws Exception;

    /** What the judge is given. */
    record Case(Observed observed, Expected expected) {}

    /**
     * What there is to work with.
     *
     * @param events the feed as a file
     * @param folder for what is computed
     */
    record Material(
            Observed observed,
            Expected expected,
            ReferenceFiles reference,
            Path events,
            Path folder) {}
}
