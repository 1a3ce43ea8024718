package io.reformpulse.standalone;

import java.io.PrintStream;

/** How far a long piece of work is, on stderr: a bar for a person, a few lines for a log. */
public final class Progress {
    private static final int WIDTH = 30;
    private static final int FEW_LINES = 25;
    private static final String CLEAR_LINE = "\r\u001b[K";

    private final PrintStream err;
    private final boolean bar;
    private final int logStepPercent;
    private String step = "";
    private String noted = "";
    private int shown = -1;

    public Progress(PrintStream err, boolean bar) {
        this(err, bar, FEW_LINES);
    }

    /**
     * @param logStepPercent after how many percent a log gets its next line
     */
    public Progress(PrintStream err, boolean bar, int logStepPercent) {
        this.err = err;
        this.bar = bar;
        this.logStepPercent = logStepPercent;
    }

    /** Says how far a step is; a new one begins on a new line. */
    public void at(String name, long done, long total) {
        at(name, done, total, "");
    }

    /**
     * @param note shown behind it
     */
    public synchronized void at(String name, long done, long total, String note) {
        int percent = total <= 0 ? 0 : (int) Math.min(100, done * 100 / total);
        if (!name.equals(step)) {
            end();
            step = name;
            shown = -1;
        }
        boolean isNew = shown < 0 || percent / logStepPercent != shown / logStepPercent;
        if (bar ? percent != shown || !note.equals(noted) : isNew) {
            draw(percent, note);
        }
        shown = percent;
        noted = note;
    }

    private void draw(int percent, String note) {
        if (bar) {
            int full = percent * WIDTH / 100;
            err.printf(
                    "%s%-22s %s%s %3d %%  %s",
                    CLEAR_LINE, step, "█".repeat(full), "░".repeat(WIDTH - full), percent, note);
        } else {
            err.printf("%s: %d %%%s%n", step, percent, note.isEmpty() ? "" : ", " + note);
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
