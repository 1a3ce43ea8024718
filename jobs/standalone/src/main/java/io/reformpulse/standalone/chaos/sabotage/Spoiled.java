package io.reformpulse.standalone.chaos.sabotage;

import io.reformpulse.standalone.chaos.check.Finding;
import java.util.List;

/**
 * What the judge found of a sabotage.
 *
 * @param isFound whether it found it for what it is
 */
public record Spoiled(String sabotage, boolean isFound, List<Finding> findings) {}
