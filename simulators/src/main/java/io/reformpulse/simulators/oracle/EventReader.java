package io.reformpulse.simulators.oracle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/** Reads an event file (DESIGN 3.3) and makes the checks that need no state (4.11). */
final class EventReader {

    static final String UNDECODABLE = "UNDECODABLE";
    static final String INVALID_FIELD = "INVALID_FIELD";
    static final String UNKNOWN_COMMUNE = "UNKNOWN_COMMUNE";
    static final String SCORE_OUT_OF_RANGE = "SCORE_OUT_OF_RANGE";
    static final String IMPLAUSIBLE_TIME = "IMPLAUSIBLE_TIME";
    static final String FUTURE = "FUTURE";
    static final String TOO_LATE = "TOO_LATE";

    /** A line of which not even the kind can be told. */
    static final String UNKNOWN_KIND = "unknown";

    private static final long YEAR_2000 = 946_684_800_000L;
    private static final long FIVE_MINUTES = 300_000L;
    private static final Set<String> CHANNELS = Set.of("COUNTER", "ONLINE", "POST");
    private static final Set<String> RATING_CHANNELS =
            Set.of("BUTTON", "QR", "PORTAL", "SMS", "PAPER");

    final List<Ev> passed = new ArrayList<>();
    final Map<String, Conservation> conservation = new TreeMap<>();

    private final ObjectMapper json =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private final OracleReference ref;
    private final long limit;

    EventReader(OracleReference ref, long limit) {
        this.ref = ref;
        this.limit = limit;
        for (String kind : List.of(Ev.DOSSIER, Ev.RATING, Ev.HEARTBEAT)) {
            conservation.put(kind, new Conservation());
        }
    }

    void read(Path file) throws IOException {
        byte[] all = Files.readAllBytes(file);
        if (file.toString().endsWith(".gz")) {
            all = new GZIPInputStream(new ByteArrayInputStream(all)).readAllBytes();
        }
        int start = 0;
        for (int i = 0; i <= all.length; i++) {
            if (i == all.length || all[i] == '\n') {
                if (i < all.length || start < i) {
                    line(Arrays.copyOfRange(all, start, i));
                }
                start = i + 1;
            }
        }
    }

    private void line(byte[] bytes) {
        String kind = UNKNOWN_KIND;
        String reason = null;
        try {
            JsonNode o = decode(bytes);
            JsonNode k = o.get("kind");
            if (k == null || !k.isTextual() || !conservation.containsKey(k.asText())) {
                throw new Fields.Rejected(INVALID_FIELD);
            }
            kind = k.asText();
            passed.add(checked(event(kind, o)));
        } catch (Fields.Rejected e) {
            reason = e.getMessage();
        }
        Conservation counts = conservation.computeIfAbsent(kind, x -> new Conservation());
        counts.add(Conservation.READ, 1);
        if (reason != null) {
            counts.reject(reason, 1);
        }
    }

    private JsonNode decode(byte[] bytes) throws Fields.Rejected {
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            JsonNode o = json.readTree(text);
            if (o == null || !o.isObject()) {
                throw new Fields.Rejected(UNDECODABLE);
            }
            return o;
        } catch (CharacterCodingException | JsonProcessingException e) {
            throw new Fields.Rejected(UNDECODABLE);
        }
    }

    private Ev event(String kind, JsonNode o) throws Fields.Rejected {
        return switch (kind) {
            case Ev.DOSSIER -> dossierEvent(o);
            case Ev.RATING -> ratingEvent(o);
            default -> heartbeat(o);
        };
    }

    private Ev dossierEvent(JsonNode o) throws Fields.Rejected {
        String id = Fields.text(o, "eventId", true);
        String replaces = Fields.text(o, "replaces", false);
        boolean voided = Fields.bool(o, "voided");
        String dossier = Fields.text(o, "dossierId", true);
        String commune = Fields.text(o, "communeCode", true);
        String procedure = Fields.text(o, "procedureCode", true);
        EvType type = Fields.type(Fields.text(o, "type", true));
        long occurredAt = Fields.time(o, "occurredAt", true);
        Long dueAt = Fields.time(o, "dueAt", false);
        String channel = Fields.oneOf(Fields.text(o, "channel", false), CHANNELS);
        String officer = Fields.text(o, "officerId", false);
        Long arrivedAt = Fields.time(o, "arrivedAt", false);
        return new Ev(
                Ev.DOSSIER,
                id,
                replaces,
                voided,
                commune,
                dossier,
                procedure,
                type,
                0,
                channel,
                occurredAt,
                dueAt,
                arrivedAt == null ? occurredAt : arrivedAt,
                Arrays.asList(
                        id,
                        replaces,
                        voided,
                        dossier,
                        commune,
                        procedure,
                        type,
                        occurredAt,
                        dueAt,
                        channel,
                        officer));
    }

    private Ev ratingEvent(JsonNode o) throws Fields.Rejected {
        String id = Fields.text(o, "eventId", true);
        String replaces = Fields.text(o, "replaces", false);
        boolean voided = Fields.bool(o, "voided");
        String commune = Fields.text(o, "communeCode", true);
        String dossier = Fields.text(o, "dossierId", false);
        String procedure = Fields.text(o, "procedureCode", false);
        int score = (int) Math.max(-1, Math.min(99, Fields.integer(o, "score", true)));
        String channel = Fields.oneOf(Fields.text(o, "channel", true), RATING_CHANNELS);
        long occurredAt = Fields.time(o, "occurredAt", true);
        String device = Fields.text(o, "deviceId", false);
        Long arrivedAt = Fields.time(o, "arrivedAt", false);
        return new Ev(
                Ev.RATING,
                id,
                replaces,
                voided,
                commune,
                dossier,
                procedure,
                null,
                score,
                channel,
                occurredAt,
                null,
                arrivedAt == null ? occurredAt : arrivedAt,
                Arrays.asList(
                        id,
                        replaces,
                        voided,
                        commune,
                        dossier,
                        procedure,
                        score,
                        channel,
                        occurredAt,
                        device));
    }

    private Ev heartbeat(JsonNode o) throws Fields.Rejected {
        String commune = Fields.text(o, "communeCode", true);
        long sentAt = Fields.time(o, "sentAt", true);
        Long sequence = Fields.integer(o, "sequence", true);
        Long dossiers = Fields.integer(o, "dossiersSent", false);
        Long ratings = Fields.integer(o, "ratingsSent", false);
        Long arrivedAt = Fields.time(o, "arrivedAt", false);
        return new Ev(
                Ev.HEARTBEAT,
                sequence.toString(),
                null,
                false,
                commune,
                null,
                null,
                null,
                0,
                null,
                sentAt,
                null,
                arrivedAt == null ? sentAt : arrivedAt,
                Arrays.asList(commune, sentAt, sequence, dossiers, ratings));
    }

    private Ev checked(Ev e) throws Fields.Rejected {
        if (!ref.isLeaf(e.commune())) {
            throw new Fields.Rejected(UNKNOWN_COMMUNE);
        }
        if (e.kind().equals(Ev.RATING) && (e.score() < 1 || e.score() > 5)) {
            throw new Fields.Rejected(SCORE_OUT_OF_RANGE);
        }
        if (e.occurredAt() < YEAR_2000) {
            throw new Fields.Rejected(IMPLAUSIBLE_TIME);
        }
        if (e.occurredAt() > e.arrivedAt() + FIVE_MINUTES
                || e.occurredAt() >= limit
                || e.arrivedAt() >= limit) {
            throw new Fields.Rejected(FUTURE);
        }
        if (e.occurredAt() < e.arrivedAt() - Life.DAYS_400) {
            throw new Fields.Rejected(TOO_LATE);
        }
        return e;
    }
}
