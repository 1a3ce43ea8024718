package io.reformpulse.delivery.http;

import io.reformpulse.delivery.address.AddressRefused;
import io.reformpulse.delivery.address.AddressRules;
import io.reformpulse.delivery.address.GuardedSocketFactory;
import io.reformpulse.delivery.channel.Outcome;
import java.io.IOException;
import java.net.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import okhttp3.ConnectionPool;
import okhttp3.Headers;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/**
 * Posts over HTTP: no redirects, no proxy, limits for connecting and for the whole, and only to
 * addresses that the rules allow. Thread-safe.
 */
public final class HttpPoster implements AutoCloseable {
    private static final int GONE = 410;

    private final Supplier<AddressRules> rules;
    private final OkHttpClient client;
    private volatile boolean closed;

    /**
     * How long an attempt may take.
     *
     * @param connect to be connected, names resolved
     * @param whole from the first step to the last byte of the answer's head
     */
    public record Limits(Duration connect, Duration whole) {
        public static final Limits USUAL =
                new Limits(Duration.ofSeconds(5), Duration.ofSeconds(15));
    }

    /**
     * @param rules those in force at the moment
     */
    public HttpPoster(Supplier<AddressRules> rules, Limits limits) {
        this.rules = rules;
        client =
                new OkHttpClient.Builder()
                        .socketFactory(new GuardedSocketFactory(rules))
                        .proxy(Proxy.NO_PROXY)
                        .followRedirects(false)
                        .followSslRedirects(false)
                        .connectTimeout(limits.connect())
                        .callTimeout(limits.whole())
                        // Each message on a connection of its own: so each address is judged anew.
                        .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
                        .build();
    }

    /**
     * @param now for a Retry-After that is a date
     * @throws CancellationException if it was closed meanwhile, which says nothing of the receiver
     */
    public Outcome post(
            String url, String contentType, Map<String, String> headers, byte[] body, Instant now) {
        try {
            rules.get().checkUrl(url);
            Request request =
                    new Request.Builder()
                            .url(url)
                            .headers(Headers.of(headers))
                            .header("User-Agent", "reform-pulse")
                            .post(RequestBody.create(body, MediaType.get(contentType)))
                            .build();
            try (Response response = client.newCall(request).execute()) {
                return outcome(response, now);
            }
        } catch (AddressRefused e) {
            return new Outcome.Failed(e.getMessage(), 0);
        } catch (IOException | IllegalArgumentException e) {
            if (closed) {
                throw new CancellationException("The attempt was broken off.");
            }
            return new Outcome.Failed("no answer: " + e.getMessage(), 0);
        }
    }

    private static Outcome outcome(Response response, Instant now) {
        if (response.isSuccessful()) {
            return new Outcome.Accepted();
        }
        String answer = "answered " + response.code();
        if (response.code() == GONE) {
            return new Outcome.Gone(answer);
        }
        return new Outcome.Failed(
                response.isRedirect() ? answer + ", a redirect, which is not followed" : answer,
                RetryAfter.millis(response.header("Retry-After"), now));
    }

    /** Ends what is under way. */
    @Override
    public void close() {
        closed = true;
        client.dispatcher().cancelAll();
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }
}
