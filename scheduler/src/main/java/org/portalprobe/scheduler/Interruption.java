package org.portalprobe.scheduler;

/** Does what is needed when the process is told to end (Ctrl-C, TERM) while this is open; nothing on an ordinary end. */
final class Interruption implements AutoCloseable {

    private final Thread hook;

    private Interruption(Runnable whenStopped) {
        this.hook = Thread.ofPlatform().name("interruption").unstarted(whenStopped);
    }

    static Interruption of(Runnable whenStopped) {
        Interruption interruption = new Interruption(whenStopped);
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException stopping) {
            // The hook runs already; it has the last word.
        }
    }
}
