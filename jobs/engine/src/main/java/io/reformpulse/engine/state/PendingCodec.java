package io.reformpulse.engine.state;

import io.reformpulse.domain.commune.PendingChange;
import io.reformpulse.domain.kpi.ExactCounts;
import io.reformpulse.domain.kpi.Window;
import io.reformpulse.domain.kpi.WindowTally;
import java.util.LinkedHashMap;
import java.util.Map;

/** Changes not yet published, inside a head: their number, then window, change, late part. */
final class PendingCodec {
    private PendingCodec() {}

    static void write(Map<Window, PendingChange> pending, ByteWriter out) {
        out.writeVar(pending.size());
        pending.forEach(
                (window, change) -> {
                    TallyCodec.write(window, out);
                    TallyCodec.write(change.change(), out);
                    TallyCodec.write(change.late(), out);
                });
    }

    static Map<Window, PendingChange> read(ByteReader in) {
        Map<Window, PendingChange> pending = new LinkedHashMap<>();
        for (int left = in.readCount(); left > 0; left--) {
            Window window = TallyCodec.readWindow(in);
            WindowTally change = TallyCodec.readWindowTally(in);
            ExactCounts late = TallyCodec.readExactCounts(in);
            pending.put(window, PendingChange.of(change, late));
        }
        return pending;
    }
}
