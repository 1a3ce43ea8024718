package io.reformpulse.simulators.file;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.reformpulse.schemas.DossierEvent;
import io.reformpulse.schemas.Heartbeat;
import io.reformpulse.schemas.RatingEvent;
import io.reformpulse.simulators.wire.Delivery;
import io.reformpulse.simulators.wire.DossierMessage;
import io.reformpulse.simulators.wire.HeartbeatMessage;
import io.reformpulse.simulators.wire.Message;
import io.reformpulse.simulators.wire.NoiseMessage;
import io.reformpulse.simulators.wire.RatingMessage;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.zip.GZIPOutputStream;

/**
 * Writes deliveries as an event file: JSON lines, gzipped if the name ends in {@code .gz}. Noise
 * becomes a line as it is, and so loses its own arrivedAt.
 */
public final class EventFileWriter implements AutoCloseable {
    private static final JsonFactory JSON = new JsonFactory();
    private static final int BUFFER_BYTES = 1 << 16;

    private final OutputStream out;
    private final JsonGenerator json;
    private final IsoTime time;

    /**
     * @param zone whose offset the times are written with
     */
    public EventFileWriter(Path file, ZoneId zone) throws IOException {
        this(Files.newOutputStream(file), isPacked(file), zone);
    }

    /**
     * @param packed whether to gzip it
     */
    public EventFileWriter(OutputStream raw, boolean packed, ZoneId zone) throws IOException {
        OutputStream lines = packed ? new QuickGzip(raw) : raw;
        out = new BufferedOutputStream(lines, BUFFER_BYTES);
        json = JSON.createGenerator(out).setRootValueSeparator(null);
        time = new IsoTime(zone);
    }

    /** Whether a file of that name is gzipped. */
    public static boolean isPacked(Path file) {
        return file.toString().endsWith(".gz");
    }

    /** Writes all deliveries and says how many lines that were. */
    public static long write(Path file, ZoneId zone, Iterable<Delivery> deliveries)
            throws IOException {
        long lines = 0;
        try (EventFileWriter writer = new EventFileWriter(file, zone)) {
            for (Delivery delivery : deliveries) {
                writer.write(delivery);
                lines++;
            }
        }
        return lines;
    }

    public void write(Delivery delivery) throws IOException {
        Message message = delivery.message();
        if (message instanceof NoiseMessage noise) {
            json.flush();
            out.write(noise.value());
            out.write('\n');
            return;
        }
        json.writeStartObject();
        if (message instanceof DossierMessage dossier) {
            dossier(dossier.event());
        } else if (message instanceof RatingMessage rating) {
            rating(rating.event());
        } else if (message instanceof HeartbeatMessage heartbeat) {
            heartbeat(heartbeat.event());
        }
        time("arrivedAt", delivery.arrivedAt());
        json.writeEndObject();
        json.writeRaw('\n');
    }

    private void dossier(DossierEvent event) throws IOException {
        json.writeStringField("kind", "dossier");
        json.writeStringField("eventId", event.getEventId());
        correction(event.getReplaces(), event.getVoided());
        json.writeStringField("dossierId", event.getDossierId());
        json.writeStringField("communeCode", event.getCommuneCode());
        json.writeStringField("procedureCode", event.getProcedureCode());
        json.writeStringField("type", event.getType().name());
        time("occurredAt", event.getOccurredAt());
        time("dueAt", event.getDueAt());
        text("channel", event.getChannel() == null ? null : event.getChannel().name());
        text("officerId", event.getOfficerId());
    }

    private void rating(RatingEvent event) throws IOException {
        json.writeStringField("kind", "rating");
        json.writeStringField("eventId", event.getEventId());
        correction(event.getReplaces(), event.getVoided());
        json.writeStringField("communeCode", event.getCommuneCode());
        text("dossierId", event.getDossierId());
        text("procedureCode", event.getProcedureCode());
        json.writeNumberField("score", event.getScore());
        json.writeStringField("channel", event.getChannel().name());
        time("occurredAt", event.getOccurredAt());
        text("deviceId", event.getDeviceId());
    }

    private void heartbeat(Heartbeat event) throws IOException {
        json.writeStringField("kind", "heartbeat");
        json.writeStringField("communeCode", event.getCommuneCode());
        time("sentAt", event.getSentAt());
        json.writeNumberField("sequence", event.getSequence());
        number("dossiersSent", event.getDossiersSent());
        number("ratingsSent", event.getRatingsSent());
    }

    private void correction(String replaces, boolean voided) throws IOException {
        if (replaces != null) {
            json.writeStringField("replaces", replaces);
        }
        if (voided) {
            json.writeBooleanField("voided", true);
        }
    }

    private void text(String field, String value) throws IOException {
        json.writeFieldName(field);
        json.writeString(value);
    }

    private void number(String field, Integer value) throws IOException {
        if (value == null) {
            json.writeNullField(field);
        } else {
            json.writeNumberField(field, value);
        }
    }

    private void time(String field, Long instant) throws IOException {
        json.writeFieldName(field);
        if (instant == null) {
            json.writeNull();
        } else {
            json.writeString(time.text(), 0, time.write(instant));
        }
    }

    @Override
    public void close() throws IOException {
        json.close();
    }

    /** Twice as fast as usual, for files a fifth larger. */
    private static final class QuickGzip extends GZIPOutputStream {
        private static final int LEVEL = 3;

        QuickGzip(OutputStream out) throws IOException {
            super(out, BUFFER_BYTES);
            def.setLevel(LEVEL);
        }
    }
}
