package io.reformpulse.standalone.simulate;

import io.reformpulse.simulators.scenario.ScenarioCatalogue;
import io.reformpulse.simulators.scenario.ScenarioCatalogue.Entry;
import io.reformpulse.simulators.scenario.ScenarioCatalogue.ParameterEntry;
import java.io.PrintWriter;

/** Names the scenarios that can be wished for, and what can be said of each. */
public final class ScenarioListing {
    private ScenarioListing() {}

    public static void print(PrintWriter out) {
        for (Entry entry : ScenarioCatalogue.all()) {
            out.println(entry.name());
            out.println("  " + entry.description());
            for (ParameterEntry one : entry.parameters()) {
                String written = one.parameter().name() + "=" + one.byDefault();
                out.printf("    %-28s %s%n", written, one.parameter().meaning());
                out.printf("    %-28s   %s%n", "", one.parameter().kind().form());
            }
            out.println();
        }
        out.println("For example: --scenario NAME:key=value,key=value, more than once for more.");
        out.flush();
    }
}
