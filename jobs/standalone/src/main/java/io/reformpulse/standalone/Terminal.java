package io.reformpulse.standalone;

/** Whether a person looks at what is printed; the launcher, which can tell, says so. */
public final class Terminal {
    private Terminal() {}

    public static boolean isOut() {
        return Boolean.getBoolean("pulse.terminal.out");
    }

    public static boolean isErr() {
        return Boolean.getBoolean("pulse.terminal.err");
    }
}
