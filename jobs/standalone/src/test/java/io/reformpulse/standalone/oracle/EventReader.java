package io.reformpulse.standalone.oracle;

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
import java.time.DateTimeException;
import java.time.OffsetDateTime;
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

    private static final class Rejected extends Exception {
        Rejected(String reason) {
            super(reason);
        }
    }

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
                byte[] line = Arrays.copyOfRange(all, start, i);
                if (!new String(line, StandardCharsets.ISO_8859_1).isBlank()) {
                    line(line);
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
                throw new Rejected(INVALID_FIELD);
            }
            kind = k.asText();
            passed.add(checked(event(kind, o)));
        } catch (Rejected e) {
            reason = e.getMessage();
        }
        Conservation counts = conservation.computeIfAbsent(kind, x -> new Conservation());
        counts.read++;
        if (reason != null) {
            counts.reject(reason, 1);
        }
    }

    private JsonNode decode(byte[] bytes) throws Rejected {
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            JsonNode o = json.readTree(text);
            if (o == null || !o.isObject()) {
                throw new Rejected(UNDECODABLE);
            }
            return o;
        } catch (CharacterCodingException | JsonProcessingException e) {
            throw new Rejected(UNDECODABLE);
        }
    }

    private Ev event(String kind, JsonNode o) throws Rejected {
        return switch (kind) {
            case Ev.DOSSIER -> dossierEvent(o);
            case Ev.RATING -> ratingEvent(o);
            default -> heartbeat(o);
        };
    }

    private Ev dossierEvent(JsonNode o) throws Rejected {
        String id = text(o, "eventId", true);
        String replaces = text(o, "replaces", false);
        boolean voided = bool(o, "voided");
        String dossier = text(o, "dossierId", true);
        String commune = text(o, "communeCode", true);
        String procedure = text(o, "procedureCode", true);
        EvType type = type(text(o, "type", true));
        long occurredAt = time(o, "occurredAt", true);
        Long dueAt = time(o, "dueAt", false);
        String channel = oneOf(text(o, "channel", false), CHANNELS);
        String officer = text(o, "officerId", false);
        Long arrivedAt = time(o, "arrivedAt", false);
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

    private Ev ratingEvent(JsonNode o) throws Rejected {
        String id = text(o, "eventId", true);
        String replaces = text(o, "replaces", false);
        boolean voided = bool(o, "voided");
        String commune = text(o, "communeCode", true);
        String dossier = text(o, "dossierId", false);
        String procedure = text(o, "procedureCode", false);
        int score = (int) Math.max(-1, Math.min(99, integer(o, "score", true)));
        String channel = oneOf(text(o, "channel", true), RATING_CHANNELS);
        long occurredAt = time(o, "occurredAt", true);
        String device = text(o, "deviceId", false);
        Long arrivedAt = time(o, "arrivedAt", false);
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

    private Ev heartbeat(JsonNode o) throws Rejected {
        String commune = text(o, "communeCode", true);
        long sentAt = time(o, "sentAt", true);
        Long sequence = integer(o, "sequence", true);
        Long dossiers = integer(o, "dossiersSent", false);
        Long ratings = integer(o, "ratingsSent", false);
        Long arrivedAt = time(o, "arrivedAt", false);
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

    private Ev checked(Ev e) throws Rejected {
        if (!ref.isLeaf(e.commune())) {
            throw new Rejected(UNKNOWN_COMMUNE);
        }
        if (e.kind().equals(Ev.RATING) && (e.score() < 1 || e.score() > 5)) {
            throw new Rejected(SCORE_OUT_OF_RANGE);
        }
        if (e.occurredAt() < YEAR_2000) {
            throw new Rejected(IMPLAUSIBLE_TIME);
        }
        if (e.occurredAt() > e.arrivedAt() + FIVE_MINUTES
                || e.occurredAt() >= limit
                || e.arrivedAt() >= limit) {
            throw new Rejected(FUTURE);
        }
        if (e.occurredAt() < e.arrivedAt() - Life.DAYS_400) {
            throw new Rejected(TOO_LATE);
        }
        return e;
    }

    // ---- fields

    private static JsonNode field(JsonNode o, String name, boolean required) throws Rejected {
        JsonNode f = o.get(name);
        if (f == null || f.isNull()) {
            require(!required);
            return null;
        }
        return f;
    }

    private static void require(boolean condition) throws Rejected {
        if (!condition) {
            throw new Rejected(INVALID_FIELD);
        }
    }

    private static String text(JsonNode o, String name, boolean required) throws Rejected {
        JsonNode f = field(o, name, required);
        require(f == null || f.isTextual());
        return f == null ? null : f.asText();
    }

    private static boolean bool(JsonNode o, String name) throws Rejected {
        JsonNode f = field(o, name, false);
        require(f == null || f.isBoolean());
        return f != null && f.asBoolean();
    }

    private static Long integer(JsonNode o, String name, boolean required) throws Rejected {
        JsonNode f = field(o, name, required);
        require(f == null || f.isIntegralNumber());
        return f == null ? null : (Long) f.asLong();
    }

    private static Long time(JsonNode o, String name, boolean required) throws Rejected {
        String text = text(o, name, required);
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant().toEpochMilli();
        } catch (DateTimeException | ArithmeticException e) {
            throw new Rejected(INVALID_FIELD);
        }
    }

    private static EvType type(String name) throws Rejected {
        for (EvType t : EvType.values()) {
            if (t.name().equals(name)) {
                return t;
            }
        }
        throw new Rejected(INVALID_FIELD);
    }

    private static String oneOf(String value, Set<String> allowed) throws Rejected {
        require(value == null || allowed.contains(value));
        return value;
    }
}
