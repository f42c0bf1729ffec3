package org.portalprobe.checks.regression;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/**
 * The exact one-sided rank sum test of Wilcoxon, Mann and Whitney: how often would chance alone give the second sample ranks as high as
 * these? Ties share their ranks, and the distribution is that of the tied ranks themselves, so that few and equal values are no
 * approximation (Streitberg and Roehmel, 1986).
 */
final class RankSum {

    private RankSum() {}

    static double chance(double[] first, double[] second) {
        double[] all =
                DoubleStream.concat(Arrays.stream(first), Arrays.stream(second)).toArray();
        int[] ranks = doubledRanks(all);
        int seen = Arrays.stream(ranks, first.length, all.length).sum();
        double[][] ways = ways(ranks, second.length);
        double total = 0;
        double asHigh = 0;
        for (int sum = 0; sum < ways[second.length].length; sum++) {
            total += ways[second.length][sum];
            asHigh += sum >= seen ? ways[second.length][sum] : 0;
        }
        return asHigh / total;
    }

    /** The smallest answer that so many values can give. */
    static double least(int first, int second) {
        double ways = 1;
        for (int i = 1; i <= second; i++) {
            ways = ways * (first + i) / i;
        }
        return 1 / ways;
    }

    /** Twice the mean rank of each value: whole numbers even where values are equal. */
    private static int[] doubledRanks(double[] values) {
        int[] ranks = new int[values.length];
        for (int i = 0; i < values.length; i++) {
            int below = 0;
            int equal = 0;
            for (double other : values) {
                below += other < values[i] ? 1 : 0;
                equal += other == values[i] ? 1 : 0;
            }
            ranks[i] = 2 * below + equal + 1;
        }
        return ranks;
    }

    /** How many choices of so many ranks add up to each sum. */
    private static double[][] ways(int[] ranks, int chosen) {
        int most = Arrays.stream(ranks).sum();
        double[][] ways = new double[chosen + 1][most + 1];
        ways[0][0] = 1;
        for (int rank : ranks) {
            for (int count = chosen; count > 0; count--) {
                for (int sum = most; sum >= rank; sum--) {
                    ways[count][sum] += ways[count - 1][sum - rank];
                }
            }
        }
        return ways;
    }
}
