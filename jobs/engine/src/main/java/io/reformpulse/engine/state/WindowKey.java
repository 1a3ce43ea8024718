package io.reformpulse.engine.state;

import io.reformpulse.domain.kpi.Window;
import io.reformpulse.domain.kpi.WindowType;

/** A window as a state key: type/start/end. */
final class WindowKey {
    private WindowKey() {}

    static String of(Window window) {
        return window.type() + "/" + window.start() + "/" + window.end();
    }

    static Window window(String key) {
        int first = key.indexOf('/');
        int second = key.indexOf('/', first + 1);
        return new Window(
                WindowType.valueOf(key.substring(0, first)),
                Long.parseLong(key.substring(first + 1, second)),
                Long.parseLong(key.substring(second + 1)));
    }
}
