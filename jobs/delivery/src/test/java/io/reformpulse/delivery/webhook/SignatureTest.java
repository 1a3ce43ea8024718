package io.reformpulse.delivery.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.reformpulse.delivery.subscriber.SigningKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignatureTest {
    private static final Instant NOW = Instant.ofEpochSecond(1_741_140_600);

    @TempDir Path dir;

    /** Both were computed by the specification's own library, standardwebhooks 1.1.1 of npm. */
    @Test
    void theSignatureIsThatOfTheSpecificationsOwnLibrary() {
        assertThat(
                        signature(
                                "msg_p5jXN8AQM9LWM0D4loKWxJek",
                                Instant.ofEpochSecond(1_614_265_330),
                                "{\"test\": 2432232314}",
                                "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
        assertThat(
                        signature(
                                "evt-1",
                                NOW,
                                "{\"reason\":\"Xã Quang Kim: đúng hạn 88 %\"}",
                                "whsec_MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY="))
                .isEqualTo("v1,y+Rsmbp0PYMA6EmIRqMOrX8oT8FI182QgV5uB9F9LdM=");
    }

    @Test
    void opensslComputesTheSame() throws Exception {
        SigningKey key = SigningKey.random(new SecureRandom());
        String body = "{\"reason\":\"Xã Bản Phiệt\"}";
        assertThat(signature("evt-2", NOW, body, key.secret()))
                .isEqualTo("v1," + byOpenssl("evt-2." + NOW.getEpochSecond() + "." + body, key));
    }

    @Test
    void whileTwoKeysAreValidThereAreTwoSignatures() {
        SigningKey fresh = SigningKey.random(new SecureRandom());
        SigningKey old = new SigningKey(SigningKey.random(new SecureRandom()).secret(), NOW);
        assertThat(signatures(NOW.minusSeconds(1), fresh, old).split(" "))
                .containsExactly(
                        signature("evt", NOW.minusSeconds(1), "{}", fresh.secret()),
                        signature("evt", NOW.minusSeconds(1), "{}", old.secret()));
        assertThat(signatures(NOW, fresh, old))
                .isEqualTo(signature("evt", NOW, "{}", fresh.secret()));
    }

    @Test
    void aKeyNeverShowsItsSecret() {
        SigningKey key = SigningKey.random(new SecureRandom());
        assertThat(key.toString()).doesNotContain(key.secret());
        assertThat(key.bytes()).hasSize(32);
    }

    private static String signatures(Instant now, SigningKey... keys) {
        return headers("evt", now, "{}", List.of(keys)).get("webhook-signature");
    }

    private static String signature(String id, Instant now, String body, String secret) {
        Map<String, String> headers = headers(id, now, body, List.of(new SigningKey(secret, null)));
        assertThat(headers)
                .containsEntry("webhook-id", id)
                .containsEntry("webhook-timestamp", Long.toString(now.getEpochSecond()));
        return headers.get("webhook-signature");
    }

    private static Map<String, String> headers(
            String id, Instant now, String body, List<SigningKey> keys) {
        return Signature.headers(id, now, body.getBytes(StandardCharsets.UTF_8), keys);
    }

    private String byOpenssl(String signed, SigningKey key)
            throws IOException, InterruptedException {
        Path file = Files.writeString(dir.resolve("signed"), signed);
        Process process =
                new ProcessBuilder(
                                "openssl",
                                "dgst",
                                "-sha256",
                                "-mac",
                                "HMAC",
                                "-macopt",
                                "hexkey:" + HexFormat.of().formatHex(key.bytes()),
                                "-binary",
                                file.toString())
                        .start();
        byte[] mac = process.getInputStream().readAllBytes();
        assertThat(process.waitFor()).isZero();
        return Base64.getEncoder().encodeToString(mac);
    }
}
