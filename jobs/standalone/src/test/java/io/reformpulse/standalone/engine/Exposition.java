package io.reformpulse.standalone.engine;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.TreeSet;

/** What a program tells Prometheus, line by line. */
record Exposition(String text) {
    private static final String TYPE = "# TYPE ";

    static Exposition at(String url) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url)).build();
        return new Exposition(
                HttpClient.newHttpClient()
                        .send(request, HttpResponse.BodyHandlers.ofString())
                        .body());
    }

    /** The names of all metrics; a histogram's are those of its series. */
    Set<String> names() {
        Set<String> names = new TreeSet<>();
        for (String line : text.lines().toList()) {
            if (line.startsWith(TYPE)) {
                names.add(line.split(" ")[2]);
            } else if (!line.startsWith("#")) {
                names.add(line.split("[{ ]")[0]);
            }
        }
        return names;
    }

    /** The sum over all series of a metric whose labels hold this text. */
    double sum(String name, String label) {
        return text.lines()
                .filter(line -> line.startsWith(name + "{") && line.contains(label))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }
}
