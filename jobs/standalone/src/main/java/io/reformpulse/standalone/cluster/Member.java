package io.reformpulse.standalone.cluster;

import java.util.List;
import java.util.Map;

/**
 * A process of a cluster as it is to be started.
 *
 * @param name by which the user kills it and reads its log
 * @param ports by what they are for
 */
public record Member(String name, List<String> command, Map<String, Integer> ports) {}
