package io.reformpulse.standalone.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher script, run in a folder of its own with stand-ins for Java and Maven. */
class LauncherTest {
    private static final Path SCRIPT = Path.of("../../pulse").toAbsolutePath().normalize();
    private static final List<String> MODULES =
            List.of("schemas", "jobs/domain", "jobs/engine", "simulators", "jobs/standalone");

    @TempDir Path dir;
    private Path root;

    private record Ended(int code, String out, String err) {}

    @BeforeEach
    void makeASourceFolder() throws IOException {
        root = Files.createDirectories(dir.resolve("the sources"));
        Files.copy(SCRIPT, root.resolve("pulse"));
        write(root.resolve("pom.xml"), "");
        for (String module : MODULES) {
            write(root.resolve(module).resolve("pom.xml"), "");
            write(root.resolve(module).resolve("src/main/a"), "");
        }
        script(
                root.resolve("mvnw"),
                """
                [ "$1" = --version ] && exit 0
                echo built >>builds
                mkdir -p jobs/standalone/target/classes
                echo jar >jobs/standalone/target/standalone.jar
                printf -- '--flag=1 --flag=2' >jobs/standalone/target/classes/jvm.flags
                printf '%s' "$PWD/jobs/standalone/target/standalone.jar" >jobs/standalone/target/classpath
                """);
    }

    @Test
    void withoutAJdkItSaysHowToGetOne() throws Exception {
        Ended ended = pulse(null, "up");
        assertThat(ended.code).isEqualTo(3);
        assertThat(ended.err).contains("needs a JDK, version 17 or later").contains("Install one");
    }

    @Test
    void anOldJdkIsNamed() throws Exception {
        Ended ended = pulse(jdk("11.0.2"), "up");
        assertThat(ended.code).isEqualTo(3);
        assertThat(ended.err).contains("only version 11 in " + dir.resolve("jdk-11.0.2"));
    }

    @Test
    void aJavaWithoutACompilerIsNotEnough() throws Exception {
        Path jdk = jdk("21");
        Files.delete(jdk.resolve("bin/javac"));
        assertThat(pulse(jdk, "up").err).contains("only a Java 21 without its compiler");
    }

    @Test
    void buildsOnceAndAgainOnlyWhenASourceHasChanged() throws Exception {
        Path jdk = jdk("17.0.1");
        Ended first = pulse(jdk, "up", "--speed", "3");
        assertThat(first.code).isEqualTo(0);
        assertThat(first.err).contains("Building Reform Pulse for the first time");
        assertThat(first.out).contains("io.reformpulse.standalone.cli.Pulse up --speed 3");
        assertThat(pulse(jdk, "up").err).isEmpty();
        assertThat(Files.readAllLines(root.resolve("builds"))).hasSize(1);

        Files.delete(root.resolve("jobs/domain/src/main/a"));
        assertThat(pulse(jdk, "up").err).contains("its sources have changed");
        assertThat(Files.readAllLines(root.resolve("builds"))).hasSize(2);
    }

    @Test
    void buildsAgainForAnotherJdk() throws Exception {
        pulse(jdk("17.0.1"), "up");
        assertThat(pulse(jdk("21"), "up").err).contains("Building");
    }

    @Test
    void passesTheExitCodeOfTheChecksThrough() throws Exception {
        script(
                root.resolve("mvnw"),
                """
                [ "$1" = --version ] && exit 0
                echo "[INFO] Running a.Test"
                echo "[ERROR] Tests run: 3, Failures: 1, Errors: 0, Skipped: 0, Time elapsed: 1 s -- in a.Test"
                echo "[ERROR] Tests run: 3, Failures: 1, Errors: 0, Skipped: 0"
                echo "[INFO] Tests run: 4, Failures: 0, Errors: 0, Skipped: 2"
                exit 7
                """);
        Ended ended = pulse(jdk("17"), "test");
        assertThat(ended.code).isEqualTo(7);
        assertThat(ended.out)
                .contains("[INFO] Running a.Test")
                .endsWith("[INFO] Tests run: 7, Failures: 1, Errors: 0, Skipped: 2\n");
    }

    private Path jdk(String version) throws IOException {
        Path jdk = Files.createDirectories(dir.resolve("jdk-" + version));
        write(jdk.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        script(jdk.resolve("bin/java"), "echo \"$@\"");
        script(jdk.resolve("bin/javac"), "");
        return jdk;
    }

    private Ended pulse(Path jdk, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("bash", "./pulse"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(root.toFile());
        Path out = dir.resolve("out");
        Path err = dir.resolve("err");
        builder.redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", withoutJava());
        builder.environment().put("PULSE_TRAINING_DELAY", "0");
        if (jdk != null) {
            builder.environment().put("JAVA_HOME", jdk.toString());
        }
        Process process = builder.start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    /** A folder with the few programs that the launcher calls, and no java. */
    private String withoutJava() throws IOException {
        Path bin = Files.createDirectories(dir.resolve("bin"));
        for (String name :
                List.of(
                        "bash",
                        "env",
                        "cat",
                        "sed",
                        "tr",
                        "paste",
                        "find",
                        "dirname",
                        "readlink",
                        "mkdir",
                        "rm",
                        "mv",
                        "cp",
                        "date",
                        "sleep",
                        "nice",
                        "grep",
                        "tee",
                        "awk")) {
            for (String folder : System.getenv("PATH").split(":")) {
                Path program = Path.of(folder, name);
                if (!Files.exists(bin.resolve(name)) && Files.isExecutable(program)) {
                    write(bin.resolve(name), "#!/bin/sh\nexec " + program + " \"$@\"\n");
                    assertThat(bin.resolve(name).toFile().setExecutable(true)).isTrue();
                }
            }
        }
        return bin.toString();
    }

    private static void script(Path file, String body) throws IOException {
        write(file, "#!/usr/bin/env bash\n" + body);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
