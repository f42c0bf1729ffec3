package org.portalprobe.scheduler.plan;

/**
 * What is asked of a night.
 *
 * @param keyPages timed pages of each portal
 * @param devices form factors each is timed on
 * @param runs timed loads of each key page and device; where runs adapt, their mean, so not always whole
 * @param sample pages opened in each portal, the key pages among them
 */
public record NightWork(int portals, int keyPages, int devices, double runs, int sample) {

    public NightWork {
        if (portals < 1 || keyPages < 0 || devices < 1 || runs < 0 || sample < keyPages) {
            throw new IllegalArgumentException("no night's work");
        }
    }

    /** Timed loads of one portal, repetitions aside. */
    public double timedLoads() {
        return keyPages * devices * runs;
    }

    public int otherPages() {
        return sample - keyPages;
    }

    public NightWork withRuns(double given) {
        return new NightWork(portals, keyPages, devices, given, sample);
    }

    NightWork withSample(int given) {
        return new NightWork(portals, keyPages, devices, runs, Math.max(keyPages, given));
    }
}
