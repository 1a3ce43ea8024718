package io.reformpulse.standalone.cluster;

import java.io.File;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/** The command line of a Java process on the class path of this one. */
final class JavaCommand {
    /** Of this JVM's own options those that its children need or start faster with. */
    private static final List<String> INHERITED =
            List.of(
                    "--add-",
                    "--enable-native",
                    "--sun-misc",
                    "-XX:SharedArchiveFile",
                    "-Xlog:cds",
                    "-XX:+UseSerialGC");

    private static final String LOGGING = "logging/file.properties";

    private final List<String> words = new ArrayList<>();

    JavaCommand() {
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        for (String option : ManagementFactory.getRuntimeMXBean().getInputArguments()) {
            if (INHERITED.stream().anyMatch(option::startsWith)) {
                words.add(option);
            }
        }
        // Without it a process that is short of memory goes on, half alive.
        words.add("-XX:+ExitOnOutOfMemoryError");
    }

    JavaCommand heap(int mebibytes) {
        words.add("-Xmx" + mebibytes + "m");
        return this;
    }

    /** For those that do little: less is spent on compiling them. */
    JavaCommand quickStart() {
        words.add("-XX:TieredStopAtLevel=1");
        return this;
    }

    JavaCommand options(List<String> options) {
        words.addAll(options);
        return this;
    }

    /** Where its logger writes. */
    JavaCommand log(Path file) {
        words.add("-Dlog4j2.configurationFile=" + LOGGING);
        words.add("-Dpulse.log.file=" + file);
        return this;
    }

    List<String> running(String main, List<String> arguments) {
        words.addAll(List.of("-cp", classPath(), main));
        words.addAll(arguments);
        return List.copyOf(words);
    }

    /** That of this JVM; where it was given by names of this folder, from anywhere. */
    private static String classPath() {
        StringJoiner entries = new StringJoiner(File.pathSeparator);
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            entries.add(Path.of(entry).toAbsolutePath().toString());
        }
        return entries.toString();
    }
}
