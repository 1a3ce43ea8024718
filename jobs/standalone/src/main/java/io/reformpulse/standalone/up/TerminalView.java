package io.reformpulse.standalone.up;

import java.io.PrintStream;
import java.util.List;

/** The whole screen, redrawn in place. Lines too long for it are cut by the terminal itself. */
final class TerminalView implements LiveView {
    private static final String ESC = "\u001b[";
    private static final String OTHER_SCREEN = ESC + "?1049h";
    private static final String OWN_SCREEN = ESC + "?1049l";
    private static final String NO_WRAP = ESC + "?7l";
    private static final String WRAP = ESC + "?7h";
    private static final String HIDE_CURSOR = ESC + "?25l";
    private static final String SHOW_CURSOR = ESC + "?25h";
    private static final String HOME = ESC + "H";
    private static final String CLEAR_LINE = ESC + "K";
    private static final String CLEAR_BELOW = ESC + "J";

    private final PrintStream out;
    private final Board board;

    TerminalView(PrintStream out, Board board) {
        this.out = out;
        this.board = board;
        out.print(OTHER_SCREEN + NO_WRAP + HIDE_CURSOR);
    }

    @Override
    public void starting(String step) {
        draw(List.of("", "  Reform Pulse", "", "  " + step));
    }

    @Override
    public void show(Snapshot snapshot) {
        draw(board.lines(snapshot));
    }

    private void draw(Iterable<String> lines) {
        StringBuilder screen = new StringBuilder(HOME);
        for (String line : lines) {
            screen.append(line).append(CLEAR_LINE).append('\n');
        }
        out.print(screen.append(CLEAR_BELOW));
        out.flush();
    }

    @Override
    public long pauseMillis() {
        return 250;
    }

    @Override
    public void close() {
        out.print(SHOW_CURSOR + WRAP + OWN_SCREEN);
        out.flush();
    }
}
