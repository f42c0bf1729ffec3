package org.portalprobe.scheduler.cli;

import java.util.concurrent.Callable;

/** What is done when the process is told to end (Ctrl-C, TERM) in the middle of some work. */
public final class Interruption {

    private Interruption() {}

    /** Does the work; should the process be told to end meanwhile, {@code whenStopped} runs before it does. */
    public static <T> T during(Callable<T> work, Runnable whenStopped) throws Exception {
        Thread hook = Thread.ofPlatform().name("interruption").unstarted(whenStopped);
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            return work.call();
        } finally {
            removeUnlessStopping(hook);
        }
    }

    private static void removeUnlessStopping(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException stopping) {
            // The hook runs already; it has the last word.
        }
    }
}
