package io.reformpulse.standalone.verify;

import io.reformpulse.simulators.oracle.Differences;
import io.reformpulse.standalone.verify.truth.TruthTable;
import java.nio.file.Path;
import java.time.ZonedDateTime;

/** Tells the user what was compared and what differs. */
interface Report {
    /**
     * @param what was compared, such as "12 rows"
     */
    void compared(Path file, String what, Differences found);

    /** A file that could have been compared, but is not there. */
    void notThere(String name);

    /** What else the user should know, in a sentence. */
    void note(String sentence);

    /** How the alerts did against what was injected. */
    void truth(TruthTable table);

    /** Ends the report. */
    void end(long records, ZonedDateTime asOf);

    /** Whether nothing differs so far. */
    boolean isEqual();
}
