package io.reformpulse.simulators.workload;

import io.reformpulse.simulators.place.PublishedFigures;
import io.reformpulse.simulators.place.PublishedFigures.OfCommune;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which commune gets how many dossiers, and which numbers: those of published figures as many as
 * these need, the others what is left by their volumes.
 *
 * @param profiles of all communes, fitted to published figures
 */
record Allocation(Map<String, CommuneProfile> profiles, List<Allotment> allotments) {

    static Allocation of(World world) {
        Intake intake = new Intake(world);
        Map<String, CommuneProfile> profiles = new LinkedHashMap<>(world.profiles());
        List<Allotment> allotments = new ArrayList<>();
        long first = 1;
        int left = world.spec().dossiers();
        for (Fitting fitting : fittings(world, intake)) {
            Fitting.Fitted fitted = fitting.from(first);
            profiles.put(fitted.profile().code(), fitted.profile());
            allotments.add(fitted.allotment());
            first = fitted.allotment().end();
            left -= fitted.allotment().dossiers();
        }
        if (left < 0) {
            throw new IllegalArgumentException(
                    "The communes of workload.yaml need "
                            + (-left + " dossiers more than there are; ")
                            + "raise the dossiers it names or lower those that end.");
        }
        List<CommuneProfile> others = new ArrayList<>(profiles.values());
        others.removeIf(profile -> fitted(world, profile) || intake.weight(profile) == 0);
        allotments.addAll(byVolume(intake, others, first, left));
        return new Allocation(profiles, List.copyOf(allotments));
    }

    private static boolean fitted(World world, CommuneProfile profile) {
        return world.place().published().communes().containsKey(profile.code());
    }

    private static List<Fitting> fittings(World world, Intake intake) {
        PublishedFigures published = world.place().published();
        double scale = world.spec().dossiers() / (double) published.dossiers();
        List<Fitting> fittings = new ArrayList<>();
        for (Map.Entry<String, OfCommune> each : new TreeMap<>(published.communes()).entrySet()) {
            CommuneProfile profile = world.profiles().get(each.getKey());
            int ended = (int) Math.round(scale * each.getValue().ended());
            if (ended > 0 && intake.weight(profile) > 0) {
                fittings.add(
                        new Fitting(world, intake, profile, ended, each.getValue().satisfied()));
            }
        }
        return fittings;
    }

    private static List<Allotment> byVolume(
            Intake intake, List<CommuneProfile> profiles, long first, int dossiers) {
        if (profiles.isEmpty() && dossiers > 0) {
            throw new IllegalArgumentException(
                    "No commune can take "
                            + (dossiers + " dossiers: on the days of the workload no office is")
                            + " open and no procedure is online; take other days.");
        }
        int[] numbers =
                largestRemainder(profiles.stream().mapToDouble(intake::weight).toArray(), dossiers);
        List<Allotment> allotments = new ArrayList<>();
        long next = first;
        for (int i = 0; i < numbers.length; i++) {
            allotments.add(intake.allot(profiles.get(i), next, numbers[i]));
            next += numbers[i];
        }
        return allotments;
    }

    /** Whole numbers in proportion to the weights, with that sum. */
    static int[] largestRemainder(double[] weights, int sum) {
        double all = 0;
        for (double weight : weights) {
            all += weight;
        }
        int[] numbers = new int[weights.length];
        double[] remainders = new double[weights.length];
        List<Integer> order = new ArrayList<>();
        int left = sum;
        for (int i = 0; i < weights.length; i++) {
            double quota = sum * (weights[i] / all);
            numbers[i] = (int) quota;
            remainders[i] = quota - numbers[i];
            left -= numbers[i];
            order.add(i);
        }
        order.sort(Comparator.comparingDouble((Integer i) -> -remainders[i]));
        for (int i = 0; i < left; i++) {
            numbers[order.get(i)]++;
        }
        return numbers;
    }
}
