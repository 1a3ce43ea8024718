package io.reformpulse.standalone.rules;

import io.reformpulse.domain.alert.rule.RuleBook;
import io.reformpulse.domain.alert.rule.RuleVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * What differs between the rules of a file and those of the topic; each list by id and version.
 *
 * @param added versions that the topic does not have
 * @param unchanged versions that both have
 * @param onlyInTopic versions that the file does not have; they stay as they are
 * @param conflicts a sentence for each version that cannot be added
 */
public record RulesDiff(
        List<RuleVersion> added,
        List<RuleVersion> unchanged,
        List<RuleVersion> onlyInTopic,
        List<String> conflicts) {

    public static RulesDiff between(RuleBook file, RuleBook topic) {
        List<RuleVersion> added = new ArrayList<>();
        List<RuleVersion> unchanged = new ArrayList<>();
        List<RuleVersion> onlyInTopic = new ArrayList<>();
        List<String> conflicts = new ArrayList<>();
        TreeSet<String> ids = new TreeSet<>(file.ids());
        ids.addAll(topic.ids());
        for (String id : ids) {
            List<RuleVersion> known = topic.versions(id);
            for (RuleVersion version : file.versions(id)) {
                if (known.contains(version)) {
                    unchanged.add(version);
                } else {
                    add(version, topic, added, conflicts);
                }
            }
            for (RuleVersion version : known) {
                if (find(file.versions(id), version.version()) == null) {
                    onlyInTopic.add(version);
                }
            }
        }
        return new RulesDiff(added, unchanged, onlyInTopic, conflicts);
    }

    private static void add(
            RuleVersion version, RuleBook topic, List<RuleVersion> added, List<String> conflicts) {
        try {
            topic.plus(version);
            added.add(version);
        } catch (IllegalArgumentException e) {
            conflicts.add(e.getMessage());
        }
    }

    private static RuleVersion find(List<RuleVersion> versions, int number) {
        for (RuleVersion version : versions) {
            if (version.version() == number) {
                return version;
            }
        }
        return null;
    }

    /** The added versions that are newer than all that the topic has of their rule. */
    public List<RuleVersion> newer(RuleBook topic) {
        return added.stream()
                .filter(
                        version ->
                                topic.versions(version.id()).isEmpty()
                                        || version.version()
                                                > newest(topic, version.id()).version())
                .toList();
    }

    private static RuleVersion newest(RuleBook book, String id) {
        List<RuleVersion> versions = book.versions(id);
        return versions.get(versions.size() - 1);
    }
}
