package io.reformpulse.standalone;

import java.io.PrintStream;

/** How far a long piece of work is, on stderr: a bar for a person, a few lines for a log. */
public final class Progress {
    private static final int WIDTH = 30;
    private static final int LOG_STEP_PERCENT = 25;
    private static final String CLEAR_LINE = "\r\u001b[K";

    private final PrintStream err;
    private final boolean bar;
    private String step = "";
    private int shown = -1;

    public Progress(PrintStream err, boolean bar) {
        this.err = err;
        this.bar = bar;
    }

    /** Says how far a step is; a new one begins on a new line. */
    public synchronized void at(String name, long done, long total) {
        int percent = total <= 0 ? 0 : (int) Math.min(100, done * 100 / total);
        if (!name.equals(step)) {
            end();
            step = name;
            shown = -1;
        }
        if (percent != shown && (bar || percent / LOG_STEP_PERCENT != shown / LOG_STEP_PERCENT)) {
            draw(percent);
        }
        shown = percent;
    }

    private void draw(int percent) {
        if (bar) {
            int full = percent * WIDTH / 100;
            err.printf(
                    "%s%-22s %s%s %3d %%",
                    CLEAR_LINE, step, "█".repeat(full), "░".repeat(WIDTH - full), percent);
        } else {
            err.printf("%s: %d %%%n", step, percent);
        }
        err.flush();
    }

    /** Ends the last step. */
    public synchronized void end() {
        if (bar && shown >= 0) {
            err.println();
        }
        shown = -1;
        step = "";
    }
}
