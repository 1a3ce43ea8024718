package io.reformpulse.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files that a cluster is deployed with, as they lie in the sources. */
final class DeployFiles {
    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    static final Path DEPLOY = ROOT.resolve("deploy");

    private static final YAMLMapper YAML = new YAMLMapper();

    private DeployFiles() {}

    /** All documents of a YAML file. */
    static List<JsonNode> documents(Path file) throws IOException {
        try (MappingIterator<JsonNode> each =
                YAML.readerFor(JsonNode.class).readValues(file.toFile())) {
            return each.readAll();
        }
    }

    /** All documents of all manifests for Kubernetes. */
    static List<JsonNode> manifests() throws IOException {
        try (Stream<Path> files = Files.list(DEPLOY.resolve("kubernetes"))) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .flatMap(
                            file -> {
                                try {
                                    return documents(file).stream();
                                } catch (IOException e) {
                                    throw new java.io.UncheckedIOException(e);
                                }
                            })
                    .toList();
        }
    }
}
