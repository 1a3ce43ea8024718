package io.reformpulse.standalone.doctor;

import io.reformpulse.engine.config.ConfigException;
import io.reformpulse.standalone.up.DataDir;
import io.reformpulse.standalone.up.UpConfig;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;

/** How the job is configured, and where each value came from. */
public final class ConfigCheck {
    private ConfigCheck() {}

    /** Of the run on a data folder if one is going on, else of a job started here and now. */
    public static List<Finding> look(Path data) throws IOException {
        List<Finding> findings = new ArrayList<>();
        try {
            boolean running = DataDir.isTaken(data);
            Properties shown =
                    running ? DataDir.configuration(data) : UpConfig.shown(UpConfig.surroundings());
            findings.add(
                    Finding.well(
                            "configuration",
                            running ? "of the running ./pulse up" : "of a job started from here"));
            for (String name : new TreeSet<>(shown.stringPropertyNames())) {
                findings.add(Finding.well("  " + name, shown.getProperty(name)));
            }
        } catch (ConfigException e) {
            findings.add(Finding.wrong("configuration", e.getMessage()));
        }
        return findings;
    }
}
