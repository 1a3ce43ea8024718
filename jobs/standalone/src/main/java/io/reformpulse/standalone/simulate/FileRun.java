package io.reformpulse.standalone.simulate;

import io.reformpulse.simulators.file.EventFileWriter;
import io.reformpulse.simulators.replay.Part;
import io.reformpulse.simulators.wire.Delivery;
import io.reformpulse.standalone.Failure;
import io.reformpulse.standalone.Progress;
import io.reformpulse.standalone.StopSignal;
import io.reformpulse.standalone.WholeFile;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Iterator;

/** Writes a simulation as an event file, or a part of it, as fast as it goes. */
final class FileRun {
    private static final int REPORT_EVERY = 4_096;

    private final Simulation simulation;
    private final Part part;
    private final Progress progress;
    private final StopSignal stop;

    FileRun(Simulation simulation, Part part, Progress progress, StopSignal stop) {
        this.simulation = simulation;
        this.progress = progress;
        this.stop = stop;
        this.part = part;
    }

    /** Writes it to stdout, and says how many lines that were. */
    long toStdout() {
        return write(new FileOutputStream(FileDescriptor.out), false, "stdout");
    }

    /** Writes it to a file, and says how many lines that were. */
    long to(Path file) throws IOException {
        try (WholeFile whole = WholeFile.begin(file)) {
            long lines = write(whole.out(), EventFileWriter.isPacked(file), file.toString());
            whole.complete();
            return lines;
        }
    }

    private long write(OutputStream out, boolean packed, String name) {
        Iterator<Delivery> deliveries = simulation.deliveries(part);
        try (EventFileWriter writer =
                new EventFileWriter(out, packed, simulation.scenarios().place().zone())) {
            return write(deliveries, writer, name);
        } catch (IOException e) {
            throw Failure.failed(
                    "The events could not be written to " + name + " (" + e.getMessage() + ").", e);
        } finally {
            progress.end();
        }
    }

    private long write(Iterator<Delivery> deliveries, EventFileWriter writer, String name)
            throws IOException {
        Arrivals arrivals = simulation.arrivals();
        long lines = 0;
        while (deliveries.hasNext()) {
            Delivery delivery = deliveries.next();
            writer.write(delivery);
            if (++lines % REPORT_EVERY == 0) {
                progress.at(
                        "writing events", arrivals.done(delivery.arrivedAt()), arrivals.total());
                if (stop.isAsked()) {
                    throw Failure.failed(
                            "Stopped before its end: " + name + " is not written.", null);
                }
            }
        }
        return lines;
    }
}
