package io.reformpulse.standalone.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * A process of this machine. Its number alone may be another's by now; with when it started it is
 * not.
 *
 * @param startedAt epoch milliseconds
 */
public record ProcessId(long pid, long startedAt) {
    // The system counts from its boot, whose own time it corrects by up to a second.
    private static final long CORRECTION_MILLIS = 2_000;
    private static final String ENDED = "ZX";
    private static final String PAUSED = "Tt";

    /** What a process does. */
    public enum State {
        RUNNING,
        PAUSED,
        ENDED
    }

    static ProcessId of(ProcessHandle handle) {
        long started = handle.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
        return new ProcessId(handle.pid(), started);
    }

    public State state() {
        Optional<ProcessHandle> found = ProcessHandle.of(pid);
        if (found.isEmpty() || !found.get().isAlive() || !isThis(found.get())) {
            return State.ENDED;
        }
        String letter = letter();
        if (ENDED.contains(letter)) {
            return State.ENDED;
        }
        return PAUSED.contains(letter) ? State.PAUSED : State.RUNNING;
    }

    public boolean isAlive() {
        return state() != State.ENDED;
    }

    private boolean isThis(ProcessHandle found) {
        long started = of(found).startedAt();
        return Math.abs(started - startedAt) <= CORRECTION_MILLIS;
    }

    /** What Linux says of it; R where it is not Linux. */
    private String letter() {
        try {
            String line = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            // The name before it is in brackets and may hold anything.
            return line.substring(line.lastIndexOf(')') + 2).substring(0, 1);
        } catch (IOException notLinuxOrGone) {
            return "R";
        }
    }

    /** Sends a signal, if it is still there; false if not. */
    public boolean signal(Signal signal) throws IOException, InterruptedException {
        if (!isAlive()) {
            return false;
        }
        String kill = "kill -" + signal + " " + pid;
        return new ProcessBuilder("sh", "-c", kill)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }

    /** What can be told to a process. */
    public enum Signal {
        /** Ends it at once. */
        KILL,
        /** Asks it to end. */
        TERM,
        /** Pauses it where it is. */
        STOP,
        /** Lets it go on. */
        CONT
    }
}
