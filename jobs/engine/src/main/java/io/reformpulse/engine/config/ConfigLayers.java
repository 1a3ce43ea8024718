package io.reformpulse.engine.config;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;

/** Where settings come from: a file, the environment, arguments. */
public final class ConfigLayers {
    /** Names the file. */
    private static final String FILE_ARGUMENT = "config";

    private static final String VARIABLES = "PULSE_";
    private static final String CLIENT_VARIABLES = "PULSE_KAFKA_CLIENT_";

    /** Read by the launcher and by the control room, not by the job. */
    private static final Set<String> NOT_OURS =
            Set.of(
                    "PULSE_JAVA_OPTS",
                    "PULSE_TRAINING_DELAY",
                    "PULSE_DATABASE_USER",
                    "PULSE_DATABASE_PASSWORD",
                    "PULSE_DATABASE_PASSWORD_FILE");

    private ConfigLayers() {}

    /** All layers of a program started with these arguments in this environment. */
    public static ConfigValues read(String[] arguments, Map<String, String> environment) {
        Map<String, String> given = arguments(arguments);
        String file = given.remove(FILE_ARGUMENT);
        if (file == null) {
            file = environment.get(VARIABLES + "CONFIG");
        }
        ConfigValues values = new ConfigValues();
        if (file != null) {
            values.with(file(Path.of(file)), "file " + file);
        }
        return values.with(environment(environment), "environment").with(given, "argument");
    }

    /** {@code --name value} and {@code --name=value}. */
    static Map<String, String> arguments(String[] arguments) {
        Map<String, String> given = new LinkedHashMap<>();
        for (int i = 0; i < arguments.length; i++) {
            String argument = arguments[i];
            if (!argument.startsWith("--")) {
                throw new ConfigException(
                        "Argument " + argument + " is no setting; write --name value.");
            }
            int equals = argument.indexOf('=');
            if (equals > 0) {
                given.put(argument.substring(2, equals), argument.substring(equals + 1));
            } else if (i + 1 < arguments.length) {
                given.put(argument.substring(2), arguments[++i]);
            } else {
                throw new ConfigException("Argument " + argument + " lacks its value.");
            }
        }
        return given;
    }

    static Map<String, String> environment(Map<String, String> environment) {
        Map<String, String> byVariable = new HashMap<>();
        for (ConfigKey key : ConfigKey.values()) {
            byVariable.put(key.variable(), key.label());
        }
        Map<String, String> given = new TreeMap<>();
        environment.forEach(
                (variable, value) -> {
                    if (!variable.startsWith(VARIABLES)
                            || NOT_OURS.contains(variable)
                            || variable.equals(VARIABLES + "CONFIG")) {
                        return;
                    }
                    if (variable.startsWith(CLIENT_VARIABLES)) {
                        given.put(clientLabel(variable), value);
                    } else {
                        given.put(byVariable.getOrDefault(variable, variable), value);
                    }
                });
        return given;
    }

    private static String clientLabel(String variable) {
        String name = variable.substring(CLIENT_VARIABLES.length());
        return ConfigKey.KAFKA_CLIENT + name.toLowerCase(Locale.ROOT).replace('_', '.');
    }

    /** A YAML file, whose nested names are joined by dots, or a properties file. */
    static Map<String, String> file(Path file) {
        Map<String, String> given = new TreeMap<>();
        try (Reader in = Files.newBufferedReader(file)) {
            if (file.toString().endsWith(".properties")) {
                Properties properties = new Properties();
                properties.load(in);
                properties
                        .stringPropertyNames()
                        .forEach(k -> given.put(k, properties.getProperty(k)));
            } else {
                flatten("", new YAMLMapper().readTree(in), given);
            }
            return given;
        } catch (JacksonException e) {
            throw new ConfigException(
                    "The configuration file " + file + " is no YAML: " + e.getOriginalMessage(), e);
        } catch (IllegalArgumentException e) {
            throw new ConfigException(
                    "The configuration file " + file + " is no properties file: " + e.getMessage(),
                    e);
        } catch (IOException e) {
            throw new ConfigException(
                    "The configuration file " + file + " cannot be read; give one that exists.", e);
        }
    }

    private static void flatten(String name, JsonNode node, Map<String, String> into) {
        if (!node.isObject()) {
            if (!name.isEmpty()) {
                into.put(name, node.asText());
            }
            return;
        }
        node.fields()
                .forEachRemaining(
                        field -> {
                            String inner = name.isEmpty() ? "" : name + ".";
                            flatten(inner + field.getKey(), field.getValue(), into);
                        });
    }
}
