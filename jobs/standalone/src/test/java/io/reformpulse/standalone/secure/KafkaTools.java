package io.reformpulse.standalone.secure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/**
 * Does what the calls of Kafka's tools in {@code deploy/kafka} say, without a JVM for each: an
 * option that is not known here fails.
 */
final class KafkaTools {
    private final Admin admin;

    KafkaTools(Admin admin) {
        this.admin = admin;
    }

    void makeTopics(List<List<String>> calls) throws Exception {
        List<NewTopic> topics = new ArrayList<>();
        for (List<String> call : calls) {
            String name = null;
            int partitions = 0;
            Map<String, String> config = new HashMap<>();
            for (int i = 0; i < call.size(); i++) {
                switch (call.get(i)) {
                    case "--topic" -> name = call.get(++i);
                    case "--partitions" -> partitions = Integer.parseInt(call.get(++i));
                    case "--config" -> {
                        String[] setting = call.get(++i).split("=", 2);
                        config.put(setting[0], setting[1]);
                    }
                    case "--bootstrap-server" -> i++;
                    case "--create", "--if-not-exists" -> {}
                    default -> throw unknown(call.get(i));
                }
            }
            topics.add(
                    new NewTopic(name, Optional.of(partitions), Optional.empty()).configs(config));
        }
        admin.createTopics(topics).all().get();
    }

    void allow(List<List<String>> calls) throws Exception {
        List<AclBinding> bindings = new ArrayList<>();
        for (List<String> call : calls) {
            bindings.addAll(bindings(call));
        }
        admin.createAcls(bindings).all().get();
    }

    private static List<AclBinding> bindings(List<String> call) {
        String principal = null;
        PatternType pattern = PatternType.LITERAL;
        List<AclOperation> operations = new ArrayList<>();
        Map<String, ResourceType> resources = new HashMap<>();
        for (int i = 0; i < call.size(); i++) {
            switch (call.get(i)) {
                case "--allow-principal" -> principal = call.get(++i);
                case "--operation" -> operations.add(AclOperation.fromString(call.get(++i)));
                case "--topic" -> resources.put(call.get(++i), ResourceType.TOPIC);
                case "--transactional-id" ->
                        resources.put(call.get(++i), ResourceType.TRANSACTIONAL_ID);
                case "--resource-pattern-type" ->
                        pattern = PatternType.fromString(call.get(++i).toUpperCase(Locale.ROOT));
                case "--bootstrap-server" -> i++;
                case "--add" -> {}
                default -> throw unknown(call.get(i));
            }
        }
        List<AclBinding> bindings = new ArrayList<>();
        for (Map.Entry<String, ResourceType> each : resources.entrySet()) {
            ResourcePattern resource = new ResourcePattern(each.getValue(), each.getKey(), pattern);
            for (AclOperation operation : operations) {
                bindings.add(
                        new AclBinding(
                                resource,
                                new AccessControlEntry(
                                        principal, "*", operation, AclPermissionType.ALLOW)));
            }
        }
        return bindings;
    }

    private static IllegalArgumentException unknown(String word) {
        return new IllegalArgumentException("The tool is not known to take " + word + ".");
    }
}
