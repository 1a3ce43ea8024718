package io.reformpulse.standalone.cli;

import io.reformpulse.standalone.Failure;
import io.reformpulse.standalone.doctor.ConfigCheck;
import io.reformpulse.standalone.doctor.DataCheck;
import io.reformpulse.standalone.doctor.Finding;
import io.reformpulse.standalone.doctor.KafkaCheck;
import io.reformpulse.standalone.doctor.ProgramCheck;
import io.reformpulse.standalone.doctor.ReferenceCheck;
import io.reformpulse.standalone.up.DataDir;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./pulse doctor}. */
@Command(
        name = "doctor",
        description = "Shows what is reachable, which versions run and how all is configured.")
final class DoctorCommand implements Callable<Integer> {
    @Mixin private KafkaAddress kafka;

    @Option(
            names = "--reference",
            paramLabel = "DIR",
            description = "The reference folder to look at; default: the shipped one.")
    private Path reference;

    @Spec private CommandSpec spec;

    private boolean wrong;

    @Override
    public Integer call() throws IOException {
        show(ProgramCheck.look(Version.ofProduct()));
        show(List.of(ReferenceCheck.look(reference)));
        show(DataCheck.look(kafka.data()));
        show(ConfigCheck.look(kafka.data()));
        if (kafka.named() != null) {
            show(KafkaCheck.look(kafka.named(), "--kafka"));
        } else if (DataDir.isTaken(kafka.data())) {
            show(KafkaCheck.look(kafka.resolve(), "of the ./pulse up on " + kafka.data()));
        } else {
            show(List.of(new Finding(Finding.Level.NOTED, "Kafka", "none named, none running")));
        }
        return wrong ? Failure.FAILED : 0;
    }

    private void show(List<Finding> findings) {
        PrintWriter out = spec.commandLine().getOut();
        for (Finding finding : findings) {
            wrong |= finding.level() == Finding.Level.WRONG;
            out.printf(
                    "%s %-27s %s%n",
                    switch (finding.level()) {
                        case WELL -> "ok";
                        case NOTED -> "--";
                        case WRONG -> "!!";
                    },
                    finding.subject(),
                    finding.text());
        }
        out.flush();
    }
}
