package org.gongjian.bench;

import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;

/** Stop watch and order statistics. */
final class Times {
    private Times() {}

    interface Work {
        void run() throws Exception;
    }

    static double seconds(Work work) throws Exception {
        long begin = System.nanoTime();
        work.run();
        return (System.nanoTime() - begin) / 1e9;
    }

    static double median(double... values) {
        return percentile(50, values);
    }

    static double percentile(double percent, double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[Math.max(0, (int) Math.ceil(percent / 100 * sorted.length) - 1)];
    }

    static String s(double seconds) {
        return String.format(Locale.ROOT, "%.1f s", seconds);
    }

    static String ms(double seconds) {
        return String.format(Locale.ROOT, "%.1f ms", seconds * 1000);
    }

    static String per(double many, String what) {
        return String.format(Locale.ROOT, "%,.0f %s/s", many, what);
    }

    /** Asks again until the answer is yes. */
    static void until(int atMostSeconds, String what, Callable<Boolean> asked) throws Exception {
        long end = System.nanoTime() + atMostSeconds * 1_000_000_000L;
        while (!asked.call()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(what + " not within " + atMostSeconds + " s");
            }
            java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
        }
    }
}
