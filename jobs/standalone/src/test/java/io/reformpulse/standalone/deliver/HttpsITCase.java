package io.reformpulse.standalone.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.reformpulse.delivery.address.AddressRange;
import io.reformpulse.delivery.address.AddressRules;
import io.reformpulse.delivery.subscriber.SigningKey;
import io.reformpulse.delivery.subscriber.Subscriber;
import io.reformpulse.delivery.subscriber.Subscribers;
import io.reformpulse.delivery.subscriber.SubscribersFile;
import io.reformpulse.delivery.subscriber.WebhookTarget;
import io.reformpulse.standalone.cli.Pulse;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is sent over https, to a server whose certificate names localhost only. */
class HttpsITCase {
    private static final String PASSWORD = "changeit";

    @TempDir Path dir;

    private Path store;
    private HttpsServer server;

    @BeforeEach
    void open() throws Exception {
        store = dir.resolve("store.p12");
        run(
                List.of(
                        program("keytool"),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-alias",
                        "server",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "SAN=dns:localhost",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        PASSWORD));
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context()));
        server.createContext(
                "/hook",
                exchange -> {
                    exchange.sendResponseHeaders(204, -1);
                    exchange.close();
                });
        server.start();
    }

    private SSLContext context() throws Exception {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        KeyManagerFactory managers =
                KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void aCertificateThatIsTrustedIsWell() throws Exception {
        assertThat(test("localhost", "-Djavax.net.ssl.trustStore=" + store)).isZero();
    }

    @Test
    void aCertificateThatNobodyVouchesForIsRefused() throws Exception {
        assertThat(test("localhost", "-Dnothing=0")).isEqualTo(1);
        assertThat(output()).content().contains("did not get the test").contains("PKIX");
    }

    @Test
    void aCertificateOfAnotherHostIsRefused() throws Exception {
        assertThat(test("127.0.0.1", "-Djavax.net.ssl.trustStore=" + store)).isEqualTo(1);
        assertThat(output()).content().contains("127.0.0.1 not verified");
    }

    private int test(String host, String option) throws Exception {
        String url = "https://" + host + ":" + server.getAddress().getPort() + "/hook";
        SigningKey key = SigningKey.random(new SecureRandom());
        WebhookTarget target = new WebhookTarget(url, null, null, null, List.of(key));
        AddressRules loopback = new AddressRules(false, List.of(AddressRange.of("127.0.0.1")));
        new SubscribersFile(dir.resolve("subscribers.yaml"))
                .change(
                        none ->
                                new Subscribers(
                                        loopback,
                                        List.of(new Subscriber("here", null, target, null))));
        List<String> command = new ArrayList<>(List.of(program("java"), option));
        command.addAll(List.of("-Djavax.net.ssl.trustStorePassword=" + PASSWORD, "-cp"));
        command.addAll(List.of(System.getProperty("java.class.path"), Pulse.class.getName()));
        command.addAll(List.of("subscribe", "test", "here", "--data", dir.toString()));
        return run(command);
    }

    private static String program(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }

    private int run(List<String> command) throws Exception {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output().toFile())
                .start()
                .waitFor();
    }

    private Path output() {
        return dir.resolve("output");
    }
}
