package io.reformpulse.standalone.chaos;

import io.reformpulse.standalone.Failure;
import io.reformpulse.standalone.StopSignal;
import io.reformpulse.standalone.chaos.fault.Row;
import io.reformpulse.standalone.chaos.means.SmallDisk;
import io.reformpulse.standalone.chaos.sabotage.Sabotage;
import io.reformpulse.standalone.chaos.sabotage.Sabotages;
import io.reformpulse.standalone.chaos.sabotage.Spoiled;
import io.reformpulse.standalone.replay.Folders;
import io.reformpulse.standalone.replay.ReferenceChoice;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The rows of the table one after the other, each with each seed. */
public final class Chaos {
    private final Path folder;
    private final boolean keep;
    private final StopSignal stop;
    private final Consumer<String> told;

    /**
     * @param folder for clusters and what is computed; a folder of its own for each row and seed
     * @param keep whether what went well is kept too
     * @param told each step in words
     */
    public Chaos(Path folder, boolean keep, StopSignal stop, Consumer<String> told) {
        this.folder = folder;
        this.keep = keep;
        this.stop = stop;
        this.told = told;
    }

    /**
     * All that came out.
     *
     * @param skipped rows that this machine does not let run
     * @param sabotages empty unless it was asked for them
     */
    public record Outcome(List<RowResult> rows, List<Skipped> skipped, List<Spoiled> sabotages) {
        /** Whether nothing was found, but for what was done on purpose. */
        public boolean isWell() {
            return rows.stream().allMatch(RowResult::isWell)
                    && sabotages.stream().allMatch(Spoiled::isFound);
        }
    }

    /** A row that could not be run here, and why. */
    public record Skipped(String row, String why) {}

    /**
     * Runs them.
     *
     * @param sabotage whether what is published in the first run is spoiled in known ways as well,
     *     so that the judge proves itself
     */
    public Outcome run(List<Row> rows, List<Long> seeds, boolean sabotage) throws Exception {
        List<RowResult> results = new ArrayList<>();
        List<Skipped> skipped = new ArrayList<>();
        List<Spoiled> spoiled = new ArrayList<>();
        for (Row row : rows) {
            for (long seed : seeds) {
                Path own = folder.resolve(row.name() + "-" + seed);
                RowRun.Judged judged = judged(row, seed, own, results, skipped);
                if (judged != null && sabotage && spoiled.isEmpty()) {
                    spoiled.addAll(spoil(judged, own));
                }
                if (judged != null && judged.result().isWell() && !keep) {
                    Folders.delete(own);
                }
            }
        }
        return new Outcome(results, skipped, spoiled);
    }

    /** Null if it did not come to its end, which is a result too. */
    private RowRun.Judged judged(
            Row row, long seed, Path own, List<RowResult> results, List<Skipped> skipped)
            throws Exception {
        told.accept("Row " + row.name() + ", seed " + seed);
        Folders.delete(own);
        try {
            RowRun.Judged judged = new RowRun(row, seed, own, stop, told).run();
            results.add(judged.result());
            return judged;
        } catch (SmallDisk.Refused e) {
            skipped.add(new Skipped(row.name(), e.getMessage()));
            return null;
        } catch (Failure e) {
            if (stop.isAsked()) {
                throw e;
            }
            results.add(RowResult.unended(row.name(), seed, e.getMessage()));
            return null;
        }
    }

    private static List<Spoiled> spoil(RowRun.Judged judged, Path own) throws Exception {
        Sabotage.Material material =
                new Sabotage.Material(
                        judged.observed(),
                        judged.expected(),
                        ReferenceChoice.files(null),
                        own.resolve("events.jsonl"),
                        own);
        return Sabotages.tryAll(material);
    }
}
