package org.portalprobe.scheduler.timetable;

/** Does duties. Doing one twice, late or on two nodes at once changes nothing. Thread-safe. */
@FunctionalInterface
public interface Duties {
    void perform(Duty duty);

    /** What a start in the middle of a night or day finds due, or a clock that was set. */
    default void catchUp() {
        perform(Duty.CLOSE);
        perform(Duty.NIGHT);
        perform(Duty.DAY);
        perform(Duty.PULSE);
    }
}
