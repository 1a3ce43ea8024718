package io.reformpulse.standalone.simulate;

import io.reformpulse.simulators.replay.Part;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a run has left, and how to go on with it.
 *
 * @param reference the reference folder it was made for; null for the shipped one
 * @param truth null if it wrote none
 */
public record Outcome(RunReport report, SimulateWishes.Target target, Path reference, Path truth) {

    /** For a person. */
    public void print(PrintWriter out, String sameCommand) {
        out.print(report.lines());
        if (!report.isComplete()) {
            out.println("Stopped; what was sent is stored, and this goes on from there:");
            out.println("  " + sameCommand);
        } else if (target.kafka() != null) {
            out.println(played() + " is in Kafka at " + target.kafka() + ".");
            if (reference != null) {
                out.println("It belongs to the reference folder " + reference + ".");
            }
        } else if (target.file() != null) {
            out.println("Written to " + target.file() + ".");
        }
        if (truth != null) {
            out.println("What was injected, and must be found, is in " + truth + ".");
        }
        if (target.file() != null) {
            out.println("Go on with:");
            next().forEach(command -> out.println("  " + command));
        }
        out.flush();
    }

    private String played() {
        Part part = target.part();
        return part.equals(Part.WHOLE)
                ? "All of it"
                : "Part %d of %d".formatted(part.index(), part.of());
    }

    private List<String> next() {
        Path figures = new Names(target.file(), target.part()).replayed();
        return List.of(
                command("replay", "--out", figures),
                command("verify", "--kpis", figures.resolve("kpis.csv")));
    }

    private String command(String name, String option, Path path) {
        List<String> words = new ArrayList<>(List.of("./pulse", name));
        words.addAll(List.of("--events", target.file().toString()));
        if (reference != null) {
            words.addAll(List.of("--reference", reference.toString()));
        }
        words.addAll(List.of(option, path.toString()));
        return Shell.line(words);
    }

    /** For a script. */
    public void printJson(PrintWriter out) {
        report.left("file", target.file());
        report.left("reference", reference);
        report.left("truth", truth);
        out.println(report.json());
        out.flush();
    }
}
