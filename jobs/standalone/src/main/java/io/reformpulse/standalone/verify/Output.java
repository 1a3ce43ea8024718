package io.reformpulse.standalone.verify;

import io.reformpulse.standalone.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The files of a replay that are compared; null for each that is not there. */
record Output(Path kpis, Path rejected, Path summary, Path alerts, Path truth) {
    static final String REJECTED = "rejected.jsonl";
    static final String SUMMARY = "summary.json";
    static final String ALERTS = "alerts.jsonl";

    static Output of(Verify.Wishes wishes) {
        if (wishes.kpis() == null && wishes.alerts() == null) {
            throw Failure.usage("Say what is to be compared, by --kpis or --alerts.");
        }
        Path kpis = wishes.kpis() == null ? null : there(wishes.kpis(), "--kpis");
        Output output =
                new Output(
                        kpis,
                        orBeside(kpis, wishes.rejected(), "--rejected", REJECTED),
                        orBeside(kpis, wishes.summary(), "--summary", SUMMARY),
                        orBeside(kpis, wishes.alerts(), "--alerts", ALERTS),
                        wishes.truth() == null ? null : there(wishes.truth(), "--truth"));
        if (output.truth() != null && output.alerts() == null) {
            throw Failure.usage("The truth judges alerts: name an alerts.jsonl by --alerts.");
        }
        return output;
    }

    private static Path orBeside(Path kpis, Path named, String option, String name) {
        if (named != null) {
            return there(named, option);
        }
        if (kpis == null) {
            return null;
        }
        Path beside = kpis.resolveSibling(name);
        return Files.isRegularFile(beside) ? beside : null;
    }

    private static Path there(Path file, String option) {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw Failure.usage(
                    "There is no file "
                            + file
                            + " that can be read; name another by "
                            + option
                            + ".");
        }
        return file;
    }

    /**
     * All lines of kpis.csv.
     *
     * @param header which its first one must be
     */
    List<String> kpis(String header) {
        List<String> lines;
        try {
            lines = Files.readAllLines(kpis);
        } catch (IOException e) {
            throw Failure.usage(
                    "The file " + kpis + " is no kpis.csv: it cannot be read as text (" + e + ").",
                    e);
        }
        if (lines.isEmpty()) {
            throw Failure.usage("The file " + kpis + " is empty; name a kpis.csv.");
        }
        if (!lines.get(0).equals(header)) {
            throw Failure.usage(
                    "The file "
                            + kpis
                            + " is no kpis.csv of this version: its first line is not "
                            + header
                            + ".");
        }
        return lines;
    }
}
