package io.reformpulse.delivery.webhook;

import io.reformpulse.delivery.subscriber.SigningKey;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The three headers of a message by the Standard Webhooks specification. */
final class Signature {
    private static final String ALGORITHM = "HmacSHA256";

    private Signature() {}

    /** One signature for each key that is valid, so that a receiver can change to the new one. */
    static Map<String, String> headers(String id, Instant now, byte[] body, List<SigningKey> keys) {
        long timestamp = now.getEpochSecond();
        List<String> signatures = new ArrayList<>();
        for (SigningKey key : keys) {
            if (key.isValidAt(now)) {
                signatures.add(signature(id, timestamp, body, key));
            }
        }
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("webhook-id", id);
        headers.put("webhook-timestamp", Long.toString(timestamp));
        headers.put("webhook-signature", String.join(" ", signatures));
        return headers;
    }

    private static String signature(String id, long timestamp, byte[] body, SigningKey key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.bytes(), ALGORITHM));
            mac.update((id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JDK cannot compute " + ALGORITHM + ".", e);
        }
    }
}
