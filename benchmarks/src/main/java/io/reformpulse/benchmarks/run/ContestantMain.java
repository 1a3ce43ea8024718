package io.reformpulse.benchmarks.run;

import com.sun.management.OperatingSystemMXBean;
import io.reformpulse.benchmarks.contestant.Contest;
import io.reformpulse.benchmarks.contestant.Contestant;
import io.reformpulse.benchmarks.contestant.OurJob;
import io.reformpulse.benchmarks.contestant.Timing;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** One contestant in a JVM of its own: says how long it worked and what it took. */
public final class ContestantMain {
    /** In the place of a contestant: our job, until the input of this program ends. */
    static final String SERVE = "serve";

    private static final Path STATUS = Path.of("/proc/self/status");

    private ContestantMain() {}

    public static void main(String[] args) {
        int code = 1;
        try {
            Contest contest =
                    new Contest(
                            args[1],
                            Path.of(args[2]),
                            Path.of(args[3]),
                            Integer.parseInt(args[4]),
                            Duration.ofMillis(Long.parseLong(args[5])),
                            args[6],
                            Duration.ofMillis(Long.parseLong(args[7])),
                            Duration.ofHours(Long.parseLong(args[8])),
                            Boolean.parseBoolean(args[9]));
            if (args[0].equals(SERVE)) {
                new OurJob(contest).serve();
            } else {
                tell(Contestant.of(args[0]).run(contest));
            }
            code = 0;
        } catch (Exception | LinkageError e) {
            e.printStackTrace();
        } finally {
            // Clients and clusters leave threads behind.
            System.exit(code);
        }
    }

    private static void tell(Timing timing) throws IOException {
        System.out.println(
                "run "
                        + timing.events()
                        + " "
                        + timing.millis()
                        + " "
                        + cpuMillis()
                        + " "
                        + peakMebibytes());
    }

    private static long cpuMillis() {
        OperatingSystemMXBean system =
                (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return system.getProcessCpuTime() / 1_000_000;
    }

    /** The most memory it ever had, as Linux counts it; 0 elsewhere. */
    private static long peakMebibytes() throws IOException {
        if (!Files.exists(STATUS)) {
            return 0;
        }
        for (String line : Files.readAllLines(STATUS)) {
            if (line.startsWith("VmHWM:")) {
                return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
            }
        }
        return 0;
    }
}
